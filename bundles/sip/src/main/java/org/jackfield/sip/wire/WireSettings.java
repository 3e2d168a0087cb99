// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import java.net.InetAddress;
import java.util.List;

/**
 * Where to listen.
 *
 * @param addresses addresses of ours to listen on; the wildcard listens on all
 * @param port UDP and TCP port; 0 lets the system choose (one for both)
 * @param tlsPort TLS port; 0 lets the system choose
 * @param idleSeconds after which a connection without traffic is closed
 */
public record WireSettings(
        List<InetAddress> addresses, int port, int tlsPort, boolean udp, boolean tcp, boolean tls, int idleSeconds) {

    public WireSettings {
        addresses = List.copyOf(addresses);
    }
}
