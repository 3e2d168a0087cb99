// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import java.net.InetSocketAddress;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.Via;

/** Where replies go (RFC 3261, 18.2.2; RFC 3581, 4). */
final class ReplyPath {

    private ReplyPath() {}

    /** Over UDP: the real source port if the peer asked for it, else the port it names; the real source address always. */
    static Hop datagramHop(Via via, Flow flow) {
        return via.parameters().has("rport") ? flow.hop() : sentByHop(via, flow);
    }

    /** The port that the peer names in Via, at its real address. */
    static Hop sentByHop(Via via, Flow flow) {
        int port = via.port() == 0 ? flow.transport().defaultPort() : via.port();
        InetSocketAddress address = new InetSocketAddress(flow.remote().getAddress(), port);
        return new Hop(flow.transport(), address, flow.hop().name());
    }
}
