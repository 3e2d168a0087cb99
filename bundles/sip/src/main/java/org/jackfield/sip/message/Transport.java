// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.util.Locale;
import java.util.Optional;

/** How SIP travels. */
public enum Transport {
    UDP(5060, false),
    TCP(5060, true),
    TLS(5061, true),
    /** WebSocket (RFC 7118). */
    WS(80, true),
    /** WebSocket over TLS. */
    WSS(443, true);

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

    /** Whether one message follows another in a stream of bytes, so that only Content-Length says where it ends. */
    public boolean streamed() {
        return this == TCP || this == TLS;
    }

    /** Whether it is a WebSocket, which a browser opens and nobody can open to a browser. */
    public boolean web() {
        return this == WS || this == WSS;
    }

    /** Whether it is encrypted. */
    public boolean secure() {
        return this == TLS || this == WSS;
    }

    /** By which it is known, in lower case. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A URI's {@code transport} parameter; a WebSocket's is {@code ws} with and without TLS (RFC 7118, 5.2). */
    public String parameter() {
        return web() ? WS.token() : token();
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
