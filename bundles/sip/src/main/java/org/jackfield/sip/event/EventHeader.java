// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.util.Locale;
import org.jackfield.sip.message.SipRequest;

/**
 * The Event header (RFC 6665, 8.2.1): the package and the {@code id} with which a subscriber tells subscriptions apart.
 *
 * @param id empty if there is none
 */
record EventHeader(String name, String id) {

    /** That of a request; without a name if it has none. */
    static EventHeader of(SipRequest request) {
        String[] parts = request.header("Event").orElse("").split(";");
        String id = "";
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.toLowerCase(Locale.ROOT).startsWith("id=")) {
                id = parameter.substring(3).strip();
            }
        }
        return new EventHeader(parts[0].strip().toLowerCase(Locale.ROOT), id);
    }

    /** As it is written in a NOTIFY. */
    @Override
    public String toString() {
        return id.isEmpty() ? name : name + ";id=" + id;
    }
}
