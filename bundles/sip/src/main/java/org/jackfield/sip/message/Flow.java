// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.net.InetSocketAddress;

/**
 * The path that a message came in on, and on which an answer or a later request reaches the same peer through NAT
 * (RFC 3581, RFC 5626).
 *
 * @param remote the real source address and port of the packets
 * @param local the address and port of ours that they came to
 */
public record Flow(Transport transport, InetSocketAddress remote, InetSocketAddress local) {

    /** {@code host:port/transport} of the far end; IPv6 in brackets. */
    @Override
    public String toString() {
        return Hosts.literal(remote.getAddress()) + ":" + remote.getPort() + "/" + transport.token();
    }

    /** Where requests go to reach this peer. */
    public Hop hop() {
        return new Hop(transport, remote, Hosts.bare(remote.getAddress()));
    }
}
