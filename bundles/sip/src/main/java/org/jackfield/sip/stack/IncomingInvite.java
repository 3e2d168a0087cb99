// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.stack;

import java.util.function.Consumer;
import org.jackfield.sip.message.SipRequest;

/** An INVITE with its server transaction. Any thread. */
public interface IncomingInvite extends IncomingRequest {

    /**
     * Is told of a CANCEL (which the stack has answered with 200) as long as there is no final reply; it is for the listener
     * to answer the INVITE with 487. A CANCEL that came before is told at once.
     */
    void onCancel(Consumer<SipRequest> cancelled);

    /** Sends the 2xx again (RFC 3261, 13.3.1.4). */
    void repeat();
}
