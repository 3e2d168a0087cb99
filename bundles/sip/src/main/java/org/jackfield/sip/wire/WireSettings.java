// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import java.net.InetAddress;
import java.util.List;

/**
 * Where to listen, and what is expected of connections.
 *
 * @param addresses addresses of ours to listen on; the wildcard listens on all
 * @param port UDP and TCP port; 0 lets the system choose (one for both)
 * @param tlsPort TLS port; 0 lets the system choose
 * @param idleSeconds after which a connection without traffic is closed
 * @param limits of the connections that far ends open
 */
public record WireSettings(
        List<InetAddress> addresses,
        int port,
        int tlsPort,
        boolean udp,
        boolean tcp,
        boolean tls,
        int idleSeconds,
        ConnectionLimits limits) {

    public WireSettings {
        addresses = List.copyOf(addresses);
    }
}
