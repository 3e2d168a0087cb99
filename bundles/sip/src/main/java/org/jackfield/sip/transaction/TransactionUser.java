// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import java.net.InetAddress;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.stack.IncomingRequest;

/** What sits above the transactions. On the network's threads; must return at once. */
public interface TransactionUser {

    /** Whether anything from there is read at all. */
    boolean admits(InetAddress source);

    /** A new request; an INVITE is an {@link org.jackfield.sip.stack.IncomingInvite}. */
    void request(IncomingRequest request);

    /** An ACK to a 2xx. */
    void acknowledgement(SipRequest ack);

    /** A response that belongs to no transaction, for example a 2xx that is late. */
    void stray(SipResponse response);

    /** Something that is no SIP. */
    void garbled(InetAddress source);
}
