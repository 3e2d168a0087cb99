// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.mailbox;

import java.util.List;
import org.jackfield.api.call.Target;

/**
 * A mailbox and what waits in it.
 *
 * @param name as configured
 * @param devices whose lamps show that something waits
 * @param fresh messages that nobody has listened to
 * @param heard messages that somebody has
 */
public record Mailbox(String name, List<Target> devices, int fresh, int heard) {

    public Mailbox {
        devices = List.copyOf(devices);
    }
}
