// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.mailbox.VoiceMessage;
import org.jackfield.api.speech.Announcer;

/** One caller who leaves a message: greeting, tone, message, thanks. On the call's lane. */
final class LeavingLeg extends TakingLeg {

    private final PostOffice office;
    private final Box box;
    private final String id;
    private boolean greeting;

    LeavingLeg(ApplicationCall call, Announcer announcer, PostOffice office, Box box) {
        super(call, announcer, office.scribe());
        this.office = office;
        this.box = box;
        this.id = office.next();
        if (office.full(box)) {
            part("mailbox-full");
        } else {
            greeting = true;
            office.folder(box.name())
                    .greeting()
                    .ifPresentOrElse(spoken -> play(spoken, this::greeted), () -> say(box.greeting(), this::greeted));
        }
    }

    private void greeted() {
        greeting = false;
        takeDown(new Message(office.clock().instant()));
    }

    private void part(String prompt) {
        say(call()::hangUp, prompt);
    }

    /** What is taken down. */
    private final class Message implements Wish {

        private final Instant began;

        Message(Instant began) {
            this.began = began;
        }

        @Override
        public Path place() throws IOException {
            return office.folder(box.name()).unfinished(id);
        }

        @Override
        public boolean enough(Take going) {
            Duration quiet = going.length().minus(going.spoken());
            Duration silence = box.limits().silence();
            return going.length().compareTo(box.limits().longest()) >= 0
                    || !silence.isZero() && quiet.compareTo(silence) >= 0;
        }

        @Override
        public void reached() {
            if (!stopTaking(box.limits().shortest())) {
                part("goodbye");
            }
        }

        @Override
        public void whole(Take made) throws IOException {
            VoiceMessage message = new VoiceMessage(id, box.name(), call().caller(), began, made.length(), false, "");
            office.keep(box, message, made.file(), announcer().language());
            back(() -> part("mailbox-left"));
        }

        @Override
        public void failed(String why) {
            office.alarm("A message for the mailbox " + box.name() + " was lost, and its caller was told: " + why
                    + "; look after the disk");
            back(() -> {
                stopTaking(Duration.ZERO);
                part("mailbox-full");
            });
        }
    }

    /** A key ends the greeting, and pound the message. */
    @Override
    public void dtmf(Dtmf dtmf) {
        if (greeting) {
            hush();
            greeted();
        } else if (taking() && dtmf.digit() == '#' && !stopTaking(box.limits().shortest())) {
            part("goodbye");
        }
    }

    @Override
    void left() {
        stopTaking(box.limits().shortest());
    }
}
