// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.web;

import java.net.InetAddress;
import java.util.Optional;
import org.jackfield.sip.wire.WebSockets;

/**
 * Why a connection is not taken.
 *
 * @param status of HTTP
 * @param sentence for whoever wrote the page
 */
record Refusal(int status, String sentence) {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /**
     * Judges who wants to connect.
     *
     * @param sip whether it offers the sub-protocol {@code sip}
     * @param origin of the page; empty if it is none
     */
    static Optional<Refusal> of(WebSockets sockets, InetAddress source, boolean sip, String origin) {
        if (!sockets.settings().on()) {
            return Optional.of(
                    new Refusal(NOT_FOUND, "SIP over WebSocket is switched off: websocket in jackfield.sip"));
        }
        if (!sockets.admits(source)) {
            return Optional.of(new Refusal(FORBIDDEN, "Not welcome"));
        }
        if (!sip) {
            return Optional.of(new Refusal(BAD_REQUEST, "Offer the sub-protocol sip: new WebSocket(url, 'sip')"));
        }
        return sockets.settings().welcomes(origin)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        FORBIDDEN, "Pages of this site may not connect: websocket-origins in jackfield.sip"));
    }
}
