// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.mailbox.Mailbox;
import org.jackfield.api.speech.Piece;

/** Where it is said what waits in a mailbox, and chosen what to do. On the call's lane. */
final class Hall implements ListeningLeg.Step {

    /** More cannot be said, and nobody counts them. */
    private static final int MOST = 999;

    private final ListeningLeg leg;
    private final Box box;

    Hall(ListeningLeg leg, Box box) {
        this.leg = leg;
        this.box = box;
    }

    @Override
    public void begin() {
        List<Piece> pieces = new ArrayList<>();
        leg.office().mailbox(box.name()).ifPresent(now -> pieces.addAll(summary(now)));
        pieces.add(new Piece.Prompt("mailbox-main"));
        leg.ask(pieces);
    }

    private static List<Piece> summary(Mailbox now) {
        List<Piece> pieces = new ArrayList<>();
        if (now.fresh() + now.heard() == 0) {
            pieces.add(new Piece.Prompt("mailbox-no-messages"));
            return pieces;
        }
        pieces.add(new Piece.Prompt("mailbox-you-have"));
        if (now.fresh() > 0) {
            count(pieces, now.fresh(), "mailbox-new-message");
        }
        if (now.heard() > 0) {
            count(pieces, now.heard(), "mailbox-old-message");
        }
        return pieces;
    }

    private static void count(List<Piece> pieces, int number, String noun) {
        pieces.add(new Piece.Count(Math.min(MOST, number)));
        pieces.add(new Piece.Prompt(number == 1 ? noun : noun + "s"));
    }

    @Override
    public void key(char key) {
        switch (key) {
            case '1' -> leg.enter(new Reading(leg, box));
            case '0', '5' -> leg.enter(new Greeting(leg, box));
            case '#' -> leg.part();
            default -> begin();
        }
    }
}
