// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.stack;

import java.util.Optional;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipResponse;

/** Answers digest challenges of one account (RFC 3261, 22; RFC 8760). Any thread; must not block. */
public interface ChallengeAnswer {

    /** Answers nothing: the challenge is the final response. */
    ChallengeAnswer NONE = (challenge, request) -> Optional.empty();

    /**
     * The Authorization or Proxy-Authorization header with which to send the request again.
     *
     * @param challenge 401 or 407
     * @param request what was challenged; if it carries credentials already and the challenge is not {@code stale}, they
     *     were wrong and the answer is empty
     */
    Optional<Header> answer(SipResponse challenge, OutgoingRequest request);
}
