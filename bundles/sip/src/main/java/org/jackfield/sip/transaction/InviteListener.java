// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.stack.ResponseListener;

/** Hears what becomes of an INVITE. */
public interface InviteListener extends ResponseListener {

    /** A 2xx after the first final response: a retransmission, or another branch's answer (RFC 3261, 13.2.2.4). */
    void furtherSuccess(SipResponse response);
}
