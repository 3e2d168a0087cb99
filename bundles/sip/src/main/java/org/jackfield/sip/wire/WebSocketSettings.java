// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import java.util.List;

/**
 * Who may speak SIP over WebSocket.
 *
 * @param on whether anybody may
 * @param origins whose pages may, as in {@code https://phone.example.net}; empty for those of every site
 * @param limits of the connections that are open at once
 */
public record WebSocketSettings(boolean on, List<String> origins, ConnectionLimits limits) {

    public WebSocketSettings {
        origins = List.copyOf(origins);
    }

    /** Whether a page of this origin may connect (RFC 6454, 7); what is no page says none and proves itself as any phone. */
    public boolean welcomes(String origin) {
        return origin.isEmpty()
                || origins.isEmpty()
                || origins.stream().anyMatch(known -> known.strip().equalsIgnoreCase(origin));
    }
}
