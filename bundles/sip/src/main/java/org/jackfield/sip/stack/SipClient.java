// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.stack;

import java.util.List;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipUri;

/** Sends requests outside a dialog: REGISTER, OPTIONS, NOTIFY. Any thread; returns at once. */
public interface SipClient {

    /**
     * Sends a request over the first hop that works: the next one is tried when the transport fails, nothing answers, or
     * with 503 (RFC 3263, 4.3). A challenge is answered once on each.
     *
     * @param hops in order; empty is told as 503
     */
    void send(OutgoingRequest request, List<Hop> hops, ChallengeAnswer credentials, ResponseListener listener);

    /**
     * How a peer reaches us, for Contact: the advertised address with the port and transport that suit the hop.
     *
     * @param user user part; may be empty
     */
    SipUri contact(String user, Hop hop);

    /** Keeps a NAT binding open: CRLF CRLF over a live connection (RFC 5626, 3.5.1), a short datagram over UDP. */
    void keepAlive(Flow flow);

    /**
     * Whether a request can take this flow now. Over UDP always; over a connection as long as it is open, because a phone
     * behind NAT cannot be connected to (RFC 5626, 5.3).
     */
    default boolean open(Flow flow) {
        return true;
    }

    /** A fresh tag, branch or Call-ID part: 64 random bits in text. */
    String token();
}
