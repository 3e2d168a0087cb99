// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import org.jackfield.api.call.Target;
import org.jackfield.api.mailbox.Mailbox;

/** A mailbox; {@code fresh} and {@code heard} say how many messages are in it. */
public record MailboxJson(String name, List<String> devices, int fresh, int heard) {

    public static MailboxJson of(Mailbox mailbox) {
        return new MailboxJson(
                mailbox.name(),
                mailbox.devices().stream().map(Target::toString).toList(),
                mailbox.fresh(),
                mailbox.heard());
    }
}
