// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

/** A response that arrived, or was made here because none came (408) or the transport failed (503). */
public interface SipResponse extends SipMessage {

    /** 100 to 699. */
    int status();

    String reason();

    /** Whether it is 200 to 299. */
    default boolean success() {
        return status() / 100 == 2;
    }

    /** Whether it is 100 to 199. */
    default boolean provisional() {
        return status() < 200;
    }
}
