// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.net.InetSocketAddress;

/**
 * Where to send a request next: the outcome of RFC 3263, or the source of a phone behind NAT.
 *
 * @param address resolved address and port
 * @param name the host name that was looked up, against which a TLS certificate is checked; the bare address if none
 */
public record Hop(Transport transport, InetSocketAddress address, String name) {

    @Override
    public String toString() {
        return Hosts.literal(address.getAddress()) + ":" + address.getPort() + "/" + transport.token();
    }
}
