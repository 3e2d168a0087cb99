// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.device;

import java.time.Instant;
import java.util.List;

/**
 * A configured device and where it is registered.
 *
 * @param contacts where it can be rung now; empty if it is not registered
 */
public record DeviceState(String name, List<String> numbers, List<Contact> contacts) {

    /**
     * One registration.
     *
     * @param uri the contact as the device wrote it
     * @param from the address it came from, {@code host:port/transport}
     * @param userAgent what it calls itself; may be empty
     */
    public record Contact(String uri, String from, String userAgent, Instant registered, Instant expires) {}

    public DeviceState {
        numbers = List.copyOf(numbers);
        contacts = List.copyOf(contacts);
    }
}
