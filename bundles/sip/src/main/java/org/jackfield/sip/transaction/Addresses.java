// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import org.jackfield.api.network.Network;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.Hosts;
import org.jackfield.sip.message.Parameters;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;

/** What we write into Via and Contact for a peer. */
public final class Addresses {

    /** The port that we listen on, by transport; 0 if we do not. */
    public interface Ports {
        int port(Transport transport);
    }

    private final Network network;
    private final Ports ports;

    public Addresses(Network network, Ports ports) {
        this.network = network;
        this.ports = ports;
    }

    /** Our host as the peer reaches it; IPv6 in brackets. */
    public String host(Hop hop) {
        return Hosts.literal(network.advertised(hop.address().getAddress()));
    }

    /** {@code host:port} for Via. */
    public String sentBy(Hop hop) {
        return host(hop) + ":" + ports.port(hop.transport());
    }

    /** Our Contact for a peer behind a hop. */
    public SipUri contact(String user, Hop hop) {
        Parameters parameters = hop.transport() == Transport.UDP
                ? Parameters.NONE
                : Parameters.NONE.with("transport", hop.transport().parameter());
        return new SipUri("sip", user, host(hop), ports.port(hop.transport()), parameters, "");
    }
}
