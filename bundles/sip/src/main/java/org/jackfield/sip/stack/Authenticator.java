// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.stack;

import java.time.Duration;
import java.util.List;
import org.jackfield.api.call.Source;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.SipRequest;

/** Decides who sends a request. Registered as a service; called on threads of the stack, must not block. */
public interface Authenticator {

    /** The verdict on a request outside a dialog. Counts failures against the source where it should. */
    Verdict authenticate(SipRequest request);

    /** What becomes of a request. */
    sealed interface Verdict {}

    /** The source proved itself. */
    record Identified(Source source) implements Verdict {}

    /**
     * It may try again with credentials.
     *
     * @param status 401 or 407
     * @param headers WWW-Authenticate or Proxy-Authenticate, one a digest algorithm
     * @param after how long the answer waits, so that searching is slow; often zero
     */
    record Challenge(int status, List<Header> headers, Duration after) implements Verdict {
        public Challenge {
            headers = List.copyOf(headers);
        }

        /** Challenged at once. */
        public Challenge(int status, List<Header> headers) {
            this(status, headers, Duration.ZERO);
        }
    }

    /**
     * It may not.
     *
     * @param after how long the answer waits, so that guessing is slow; often zero
     */
    record Refused(int status, String reason, Duration after) implements Verdict {

        /** Refused at once. */
        public Refused(int status, String reason) {
            this(status, reason, Duration.ZERO);
        }
    }

    /** It is not even answered. */
    record Ignored() implements Verdict {}
}
