// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

/**
 * One header field of a message that leaves.
 *
 * @throws IllegalArgumentException for a line break, which would begin another header
 */
public record Header(String name, String value) {

    public Header {
        if (name.isEmpty() || hasBreak(name) || hasBreak(value)) {
            throw new IllegalArgumentException("A header needs a name and must not hold a line break");
        }
    }

    private static boolean hasBreak(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0;
    }
}
