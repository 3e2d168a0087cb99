// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request to be sent. Via, Max-Forwards (if missing), User-Agent and Content-Length are added by the stack.
 *
 * @param uri Request-URI
 * @param from with its tag
 * @param to with a tag inside a dialog
 * @param cseq number of CSeq
 * @param route Route values, topmost first, each with angle brackets; may be empty
 * @param headers further headers in order, for example Contact and Expires
 */
public record OutgoingRequest(
        String method,
        SipUri uri,
        NameAddress from,
        NameAddress to,
        String callId,
        long cseq,
        List<String> route,
        List<Header> headers,
        Optional<Body> body) {

    public OutgoingRequest {
        route = List.copyOf(route);
        headers = List.copyOf(headers);
    }

    /** The same with the next CSeq number and one more header: how a challenge is answered (RFC 3261, 22.2). */
    public OutgoingRequest again(Header more) {
        List<Header> all = new ArrayList<>(headers);
        all.removeIf(header -> header.name().equalsIgnoreCase(more.name()));
        all.add(more);
        return new OutgoingRequest(method, uri, from, to, callId, cseq + 1, route, all, body);
    }

    /** The same with one more header. */
    public OutgoingRequest with(String name, String value) {
        List<Header> all = new ArrayList<>(headers);
        all.add(new Header(name, value));
        return new OutgoingRequest(method, uri, from, to, callId, cseq, route, all, body);
    }
}
