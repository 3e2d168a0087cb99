// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

/** A request that arrived, well-formed as far as RFC 3261, 8.2 demands before a method is looked at. */
public interface SipRequest extends SipMessage {

    /** The Request-URI; one of a scheme that we do not route is answered before anybody sees it (416). */
    SipUri uri();

    /** Max-Forwards; 70 if the header is missing. */
    int maxForwards();

    /** Branch of the topmost Via. */
    String branch();
}
