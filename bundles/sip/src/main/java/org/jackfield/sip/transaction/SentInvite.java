// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import java.util.List;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;

/** An INVITE under way. Any thread. */
public interface SentInvite {

    /** Where it went. */
    Hop hop();

    /**
     * Sends CANCEL; must not be called before a provisional response came (RFC 3261, 9.1). The final response is reported
     * as ever, at the latest 64 × T1 later as 487.
     *
     * @param headers for example Reason (RFC 3326)
     */
    void cancel(List<Header> headers);

    /** Stops repeating it: nobody waits for it any more. What is heard of it all the same is reported as ever. */
    void abandon();
}
