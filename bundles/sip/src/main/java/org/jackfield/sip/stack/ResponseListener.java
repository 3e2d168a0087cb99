// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.stack;

import org.jackfield.sip.message.SipResponse;

/** Hears what becomes of a request. On threads of the stack, in order; must return at once. */
public interface ResponseListener {

    /** A provisional response other than 100. */
    default void provisional(SipResponse response) {}

    /**
     * The final response. No response at all is told as 408, a transport that failed on every hop as 503; both with
     * {@link SipResponse#flow()} naming the last hop tried.
     */
    void completed(SipResponse response);
}
