// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import java.util.Locale;
import java.util.Optional;
import org.jackfield.api.provider.OutgoingIdentity.Header;

/** Headers that carry who calls, besides From (RFC 3325; Remote-Party-ID never became a standard). */
enum IdentityHeader {
    NONE(""),
    ASSERTED("P-Asserted-Identity"),
    PREFERRED("P-Preferred-Identity"),
    REMOTE_PARTY("Remote-Party-ID");

    private final String header;

    IdentityHeader(String header) {
        this.header = header;
    }

    /** {@code from} or a header's name in any case. */
    static IdentityHeader of(String setting) {
        for (IdentityHeader known : values()) {
            if (known.header.toLowerCase(Locale.ROOT).equals(setting)) {
                return known;
            }
        }
        return NONE;
    }

    /** The header, if there is one and somebody to name. */
    Optional<Header> write(String display, String number, String host, boolean hidden) {
        if (this == NONE || number.isEmpty()) {
            return Optional.empty();
        }
        String name = display.isEmpty() || hidden
                ? ""
                : '"'
                        + display.replaceAll("[\\p{Cntrl}]", "")
                                .replace("\\", "\\\\")
                                .replace("\"", "\\\"") + "\" ";
        String value = name + "<sip:" + escape(number) + "@" + host + ">";
        return Optional.of(new Header(
                header, this == REMOTE_PARTY ? value + ";party=calling;privacy=" + (hidden ? "full" : "off") : value));
    }

    /** A caller's user part comes from outside and must not end the URI. */
    static String escape(String number) {
        return number.replaceAll("[^A-Za-z0-9+*._-]", "");
    }
}
