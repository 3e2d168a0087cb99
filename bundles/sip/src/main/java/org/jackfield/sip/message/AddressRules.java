// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.util.List;
import java.util.Optional;

/** What the grammar of addresses forbids and parsers like to overlook (RFC 3261, 20.10; RFC 4475, 3.1.2.13 to 15). */
final class AddressRules {

    private static final List<String> ADDRESSES = List.of("from", "to", "contact");
    private static final String SEPARATORS = ",;@<>";

    private AddressRules() {}

    static Optional<String> fault(MessageText text) {
        for (MessageText.Field field : text.fields()) {
            if (ADDRESSES.contains(field.name()) && faulty(field)) {
                return Optional.of("Malformed " + field.name());
            }
        }
        return Optional.empty();
    }

    private static boolean faulty(MessageText.Field field) {
        // Only Contact is a list; a comma elsewhere belongs to a display name that should have been quoted.
        List<String> values =
                field.name().equals("contact") ? Scanner.split(field.value(), ',') : List.of(field.value());
        return values.stream().map(String::strip).anyMatch(AddressRules::faulty);
    }

    private static boolean faulty(String address) {
        int open = Scanner.find(address, '<', 0);
        if (open < 0) {
            return address.indexOf('?') >= 0;
        }
        int close = address.indexOf('>', open);
        String uri = close < 0 ? " " : address.substring(open + 1, close);
        return uri.indexOf(' ') >= 0
                || uri.indexOf('\t') >= 0
                || separated(address.substring(0, open).strip());
    }

    /** Whether a display name without quotes holds what must stand in quotes. */
    private static boolean separated(String display) {
        return !display.startsWith("\"") && display.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0);
    }
}
