// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.announcement;

import java.util.List;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.speech.Announcement;
import org.jackfield.api.speech.Announcer;
import org.jackfield.appkit.SpokenLeg;

/** Says its text to one caller and hangs up. */
final class AnnouncementLeg extends SpokenLeg {

    private final Announcement announcement;
    private final Text text;
    private int left;

    AnnouncementLeg(ApplicationCall call, Announcer announcer, Text text) {
        super(call);
        this.text = text;
        this.left = text.times();
        this.announcement = announcer.announce(List.of(text.piece()));
        again();
    }

    private void again() {
        if (left-- > 0) {
            say(announcement, this::again);
        } else {
            text.refusal().ifPresentOrElse(call()::refuse, call()::hangUp);
        }
    }

    @Override
    public void dtmf(Dtmf dtmf) {
        // It only speaks.
    }

    @Override
    public void ended() {
        hush();
    }
}
