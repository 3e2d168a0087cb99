// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.mailbox.VoiceMessage;
import org.jackfield.api.speech.Piece;

/** What is said before a message: which it is, when it came and from whom. Can be said by what was recorded. */
final class Heading {

    private static final int MOST = 999;
    private static final int TWO_DIGITS = 10;

    private Heading() {}

    /** @param number of the message, from 1 */
    static List<Piece> of(VoiceMessage message, int number, Instant now, ZoneId zone) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece.Prompt("mailbox-message"));
        pieces.add(new Piece.Count(Math.min(MOST, number)));
        moment(pieces, message.at().atZone(zone), now.atZone(zone));
        String digits = message.caller().number().replaceAll("[^0-9]", "");
        if (!message.caller().withheld() && !digits.isEmpty()) {
            pieces.add(new Piece.Prompt("mailbox-from"));
            pieces.add(new Piece.Digits(digits));
        }
        return pieces;
    }

    private static void moment(List<Piece> pieces, ZonedDateTime at, ZonedDateTime now) {
        long days = Math.max(0, ChronoUnit.DAYS.between(at.toLocalDate(), now.toLocalDate()));
        if (days < 2) {
            pieces.add(new Piece.Prompt(days == 0 ? "mailbox-today" : "mailbox-yesterday"));
        } else {
            pieces.add(new Piece.Count((int) Math.min(MOST, days)));
            pieces.add(new Piece.Prompt("mailbox-days-ago"));
        }
        pieces.add(new Piece.Prompt("mailbox-at"));
        pieces.add(new Piece.Count(at.getHour()));
        pieces.add(
                at.getMinute() < TWO_DIGITS ? new Piece.Digits("0" + at.getMinute()) : new Piece.Count(at.getMinute()));
    }
}
