// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import org.jackfield.sip.message.TextRequest;
import org.jackfield.sip.message.Via;

/** By what a request is known again. */
final class ServerKeys {

    private ServerKeys() {}

    /**
     * What a request and its retransmissions, ACK and CANCEL have in common (RFC 3261, 17.2.3), and the transport: over
     * another one nothing is a retransmission.
     */
    static String own(TextRequest request) {
        String method = request.method();
        String group = method.equals("ACK") || method.equals("CANCEL") ? "INVITE" : method;
        Via via = request.via();
        String way = request.flow().transport().name() + '|';
        if (via.branch().startsWith(Via.MAGIC_COOKIE) && via.branch().length() > Via.MAGIC_COOKIE.length()) {
            return way + via.branch() + '|' + via.sentBy() + '|' + group;
        }
        return way + request.uri() + "|" + request.from().tag() + '|' + request.callId() + '|' + request.cseq() + '|'
                + via.sentBy() + '|' + group;
    }

    /** What is the same in a request that comes by two ways (RFC 3261, 8.2.2.2); empty where that does not matter. */
    static String merge(TextRequest request) {
        if (!request.to().tag().isEmpty() || request.method().equals("CANCEL")) {
            return "";
        }
        return request.callId() + '|' + request.from().tag() + '|' + request.cseq() + request.method();
    }
}
