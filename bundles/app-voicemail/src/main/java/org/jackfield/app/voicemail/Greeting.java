// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Where a greeting is spoken in place of the one that is set. On the call's lane. */
final class Greeting implements ListeningLeg.Step, TakingLeg.Wish {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final ListeningLeg leg;
    private final Box box;

    Greeting(ListeningLeg leg, Box box) {
        this.leg = leg;
        this.box = box;
    }

    @Override
    public void begin() {
        leg.tell(() -> leg.takeDown(this), "mailbox-greeting");
    }

    @Override
    public void key(char key) {
        if (leg.taking() && (key == '#' || key == '*')) {
            reached();
        } else if (!leg.taking()) {
            back();
        }
    }

    private void back() {
        leg.enter(new Hall(leg, box));
    }

    @Override
    public Path place() throws IOException {
        return leg.office()
                .folder(box.name())
                .unfinished("greeting-" + leg.office().next());
    }

    @Override
    public boolean enough(Take going) {
        return going.length().compareTo(LONGEST) >= 0;
    }

    @Override
    public void reached() {
        if (!leg.stopTaking(SHORTEST)) {
            back();
        }
    }

    @Override
    public void whole(Take made) throws IOException {
        leg.office().folder(box.name()).greet(made.file());
        leg.back(() -> leg.tell(this::back, "mailbox-greeting-kept"));
    }

    @Override
    public void failed(String why) {
        leg.office().alarm("A greeting of the mailbox " + box.name() + " was lost: " + why + "; look after the disk");
        leg.back(() -> {
            leg.stopTaking(Duration.ZERO);
            back();
        });
    }
}
