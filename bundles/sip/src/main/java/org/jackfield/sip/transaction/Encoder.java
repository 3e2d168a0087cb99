// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hosts;
import org.jackfield.sip.message.MessageText;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.Parameters;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.message.Via;

/** Writes messages. Any thread. */
final class Encoder {

    private final String product;

    /** @param product value of User-Agent and Server; empty leaves them out */
    Encoder(String product) {
        this.product = product;
    }

    /** A request with the Via of its transaction on top. */
    byte[] request(OutgoingRequest request, Transport transport, String sentBy, String branch) {
        StringBuilder out = new StringBuilder(640);
        out.append(request.method()).append(' ').append(request.uri()).append(" SIP/2.0\r\n");
        out.append("Via: SIP/2.0/").append(transport.name()).append(' ').append(sentBy);
        out.append(";rport;branch=").append(branch).append("\r\n");
        for (String route : request.route()) {
            line(out, "Route", route);
        }
        if (has(request.headers(), "Max-Forwards").isEmpty()) {
            line(out, "Max-Forwards", "70");
        }
        line(out, "From", request.from().toString());
        line(out, "To", request.to().toString());
        line(out, "Call-ID", request.callId());
        out.append("CSeq: ")
                .append(request.cseq())
                .append(' ')
                .append(request.method())
                .append("\r\n");
        if (!product.isEmpty()) {
            line(out, "User-Agent", product);
        }
        return finish(out, request.headers(), request.body());
    }

    /** A response: what must be equal to the request's is copied as it came (RFC 3261, 8.2.6.2). */
    byte[] response(MessageText request, Reply reply, Optional<Via> top, Flow flow, String localTag) {
        StringBuilder out = new StringBuilder(480);
        String reason = reply.reason().isEmpty() ? Reasons.of(reply.status()) : reply.reason();
        out.append("SIP/2.0 ").append(reply.status()).append(' ').append(reason).append("\r\n");
        List<String> vias = request.vias();
        for (int i = 0; i < vias.size(); i++) {
            line(out, "Via", i == 0 && top.isPresent() ? stamped(top.get(), flow) : vias.get(i));
        }
        for (String route :
                reply.status() > 100 && reply.status() < 300 ? request.values("record-route") : List.<String>of()) {
            line(out, "Record-Route", route);
        }
        // A request that is refused because one of them is missing is answered without it.
        copy(out, "From", request.first("from"));
        String to = request.first("to");
        copy(out, "To", localTag.isEmpty() || to.isEmpty() ? to : to + ";tag=" + localTag);
        copy(out, "Call-ID", request.first("call-id"));
        copy(out, "CSeq", request.first("cseq"));
        if (!product.isEmpty()) {
            line(out, "Server", product);
        }
        return finish(out, reply.headers(), reply.body());
    }

    /** The topmost Via with where the request really came from (RFC 3261, 18.2.1; RFC 3581, 4). */
    private static String stamped(Via via, Flow flow) {
        String source = Hosts.bare(flow.remote().getAddress());
        boolean asked = via.parameters().has("rport");
        boolean differs = !via.host().equals(Hosts.literal(flow.remote().getAddress()));
        Parameters parameters = via.parameters();
        if (asked || differs) {
            parameters = parameters.with("received", source);
        }
        if (asked) {
            parameters = parameters.with("rport", Integer.toString(flow.remote().getPort()));
        }
        return new Via(via.transport(), via.host(), via.port(), parameters).toString();
    }

    private static byte[] finish(StringBuilder out, List<Header> headers, Optional<Body> body) {
        for (Header header : headers) {
            line(out, header.name(), header.value());
        }
        if (body.isEmpty()) {
            return out.append("Content-Length: 0\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
        }
        byte[] content = body.get().bytes();
        line(out, "Content-Type", body.get().type());
        out.append("Content-Length: ").append(content.length).append("\r\n\r\n");
        return out.append(body.get().text()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Header> has(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static void copy(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            line(out, name, value);
        }
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(name).append(": ").append(value).append("\r\n");
    }
}
