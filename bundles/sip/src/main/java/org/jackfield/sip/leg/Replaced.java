// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.Locale;
import java.util.Optional;

/**
 * A dialog named by Replaces (RFC 3891, 6.1).
 *
 * @param toTag the tag of whom the header is sent to
 * @param earlyOnly whether only a dialog that is not answered yet is meant
 */
record Replaced(String callId, String toTag, String fromTag, boolean earlyOnly) {

    /** Reads the value of the header; empty if it lacks a tag. */
    static Optional<Replaced> parse(String value) {
        String[] parts = value.split(";");
        String to = "";
        String from = "";
        boolean early = false;
        for (String part : parts) {
            String item = part.strip();
            String name = item.toLowerCase(Locale.ROOT);
            if (name.startsWith("to-tag=")) {
                to = item.substring(7).strip();
            } else if (name.startsWith("from-tag=")) {
                from = item.substring(9).strip();
            } else if (name.equals("early-only")) {
                early = true;
            }
        }
        return to.isEmpty() || from.isEmpty()
                ? Optional.empty()
                : Optional.of(new Replaced(parts[0].strip(), to, from, early));
    }
}
