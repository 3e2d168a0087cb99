// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import org.jackfield.api.mailbox.VoiceMessage;

/**
 * A message; {@code length} is in seconds, {@code text} is what a machine understood of it, {@code href} is where its sound is fetched. A
 * caller who withheld the number has none.
 */
public record VoiceMessageJson(
        String id,
        String mailbox,
        String number,
        String displayName,
        boolean withheld,
        String at,
        double length,
        boolean heard,
        String text,
        String href) {

    private static final double MILLIS = 1000;

    public static VoiceMessageJson of(VoiceMessage message) {
        boolean withheld = message.caller().withheld();
        return new VoiceMessageJson(
                message.id(),
                message.mailbox(),
                withheld ? "" : message.caller().number(),
                withheld ? "" : message.caller().displayName(),
                withheld,
                message.at().toString(),
                message.length().toMillis() / MILLIS,
                message.heard(),
                message.text(),
                "/api/mailbox/" + message.mailbox() + "/message/" + message.id() + "/audio");
    }
}
