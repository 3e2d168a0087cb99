// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jackfield.api.call.Target;
import org.jackfield.api.mailbox.Mailbox;
import org.jackfield.api.mailbox.Mailboxes;

/**
 * Which mailboxes light which device's lamp. Any thread.
 *
 * @param present the mailboxes, if anybody keeps some
 */
record Lamps(Supplier<Optional<Mailboxes>> present) {

    /** The mailboxes whose state a device shows. */
    List<Mailbox> of(String device) {
        return all().stream().filter(box -> lights(box, device)).toList();
    }

    /** One of them, by its name. */
    Optional<Mailbox> of(String device, String box) {
        return of(device).stream().filter(one -> one.name().equals(box)).findFirst();
    }

    private List<Mailbox> all() {
        return present.get().map(Mailboxes::mailboxes).orElse(List.of());
    }

    static boolean lights(Mailbox box, String device) {
        return box.devices().contains(new Target(Target.Kind.DEVICE, device));
    }
}
