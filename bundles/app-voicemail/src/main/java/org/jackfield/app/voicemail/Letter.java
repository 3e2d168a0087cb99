// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jackfield.api.mailbox.VoiceMessage;

/**
 * What is written about a message that is mailed.
 *
 * @param attachment the name of the file with its sound
 */
record Letter(String subject, String text, String attachment) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    static Letter of(String mailbox, VoiceMessage message, ZoneId zone) {
        String from = from(message);
        String at = MOMENT.format(message.at().atZone(zone));
        long seconds = Math.round(message.length().toMillis() / 1000.0);
        return new Letter(
                "Voice message from " + from + ", " + seconds + " s",
                "From: " + from + "\nAt: " + at + "\nLength: " + seconds + " s\nMailbox: " + mailbox + "\n"
                        + (message.text().isEmpty() ? "" : "\nWritten down by a machine:\n" + message.text() + "\n"),
                "message-" + message.id() + ".wav");
    }

    /** What a caller says of himself may hold anything; it stays on its line. */
    private static String from(VoiceMessage message) {
        if (message.caller().withheld() || message.caller().number().isBlank()) {
            return "an unknown number";
        }
        String name =
                message.caller().displayName().replaceAll("\\p{Cntrl}", " ").strip();
        String number = message.caller().number().replaceAll("\\p{Cntrl}", " ").strip();
        return name.isEmpty() || name.equals(number) ? number : name + " (" + number + ")";
    }
}
