// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.util.Locale;
import java.util.Optional;

/** How SIP travels. */
public enum Transport {
    UDP(5060, false),
    TCP(5060, true),
    TLS(5061, true);

    private final int defaultPort;
    private final boolean reliable;

    Transport(int defaultPort, boolean reliable) {
        this.defaultPort = defaultPort;
        this.reliable = reliable;
    }

    /** The port where none is written (RFC 3261, 19.1.2). */
    public int defaultPort() {
        return defaultPort;
    }

    /** Whether messages arrive in order and whole, over a connection. */
    public boolean reliable() {
        return reliable;
    }

    /** As in a URI's {@code transport} parameter. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a token of whatever case; empty if it is none of ours. */
    public static Optional<Transport> parse(String token) {
        for (Transport transport : values()) {
            if (transport.name().equalsIgnoreCase(token)) {
                return Optional.of(transport);
            }
        }
        return Optional.empty();
    }
}
