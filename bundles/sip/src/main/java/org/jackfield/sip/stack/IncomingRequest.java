// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.stack;

import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;

/** A request with its server transaction (RFC 3261, 17.2). Any thread. */
public interface IncomingRequest {

    SipRequest message();

    /**
     * Answers. Any number of provisional replies, then one final one; what comes after the final one is ignored.
     * Retransmissions of the request are answered by the stack. A path that is gone is ignored as well.
     */
    void respond(Reply reply);

    /** Leaves the request without any answer, and forgets it. */
    default void ignore() {}

    /** The tag that our replies above 100 carry in To; the request's own where it came inside a dialog. */
    String localTag();
}
