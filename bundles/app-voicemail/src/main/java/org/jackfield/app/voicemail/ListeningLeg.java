// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Piece;

/** One caller who listens to messages: led from step to step by keys, each of which interrupts what is said. On the call's lane. */
final class ListeningLeg extends TakingLeg {

    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int TIMES = 3;

    private final PostOffice office;
    private final PinGuard guard;
    private final ZoneId zone;
    private Step step;
    private int asked;
    private boolean leaving;

    /** Where the caller is. */
    interface Step {

        /** Says what there is, and what the keys do. */
        void begin();

        /** A key was pressed; nothing is being said any more. */
        void key(char key);
    }

    ListeningLeg(ApplicationCall call, Announcer announcer, PostOffice office, PinGuard guard, ZoneId zone) {
        super(call, announcer, office.scribe());
        this.office = office;
        this.guard = guard;
        this.zone = zone;
        this.step = new Door(this);
        step.begin();
    }

    PostOffice office() {
        return office;
    }

    PinGuard guard() {
        return guard;
    }

    ZoneId zone() {
        return zone;
    }

    ApplicationCall caller() {
        return call();
    }

    /** Goes there. */
    void enter(Step next) {
        step = next;
        asked = 0;
        next.begin();
    }

    /** Says something and waits for a key; whoever presses none is asked again, and then let go. */
    void ask(List<Piece> pieces) {
        if (++asked > TIMES) {
            part();
        } else {
            say(pieces, () -> later(PATIENCE, () -> ask(pieces)));
        }
    }

    /** A key of several was pressed; without a further one, these were all. */
    void waitForMore(Runnable then) {
        later(PATIENCE, then);
    }

    /** Says something that needs no answer. */
    void tell(Runnable then, String... prompts) {
        calm();
        say(then, prompts);
    }

    /** Says goodbye, and before it why; no key keeps the caller in. */
    void part(String... why) {
        leaving = true;
        tell(call()::hangUp, Stream.concat(Stream.of(why), Stream.of("goodbye")).toArray(String[]::new));
    }

    @Override
    public void dtmf(Dtmf dtmf) {
        if (leaving) {
            return;
        }
        asked = 0;
        if (!taking()) {
            calm();
            hush();
        }
        step.key(dtmf.digit());
    }

    @Override
    void left() {
        calm();
    }
}
