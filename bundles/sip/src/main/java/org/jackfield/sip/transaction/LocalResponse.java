// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import java.util.List;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipResponse;

/**
 * A response that nobody sent: 408 for no answer at all, 503 for a transport that failed (RFC 3261, 8.1.3.1).
 *
 * @param flow the hop that was tried
 */
public record LocalResponse(OutgoingRequest request, int status, String reason, Flow flow) implements SipResponse {

    @Override
    public List<String> headers(String name) {
        return List.of();
    }

    @Override
    public NameAddress from() {
        return request.from();
    }

    @Override
    public NameAddress to() {
        return request.to();
    }

    @Override
    public String callId() {
        return request.callId();
    }

    @Override
    public long cseq() {
        return request.cseq();
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public String contentType() {
        return "";
    }

    @Override
    public String body() {
        return "";
    }
}
