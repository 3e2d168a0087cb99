// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.bench;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.SipMessage;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.Transport;

/** A phone at 192.0.2.10 that writes its messages by hand. */
public final class FarEnd {

    /** A description with PCMU, PCMA and digits. */
    public static final String SDP = sdp("sendrecv", "0 8 101");

    /** How its messages come from now on. */
    public Transport transport = Transport.UDP;

    private final String host = "192.0.2.10";
    private final int port;
    private final String tag = "far";
    private int branch;
    private long sequence = 100;

    public FarEnd(int port) {
        this.port = port;
    }

    /** A description with these static payload types. */
    public static String sdp(String direction, String formats) {
        return "v=0\r\no=- 1 1 IN IP4 192.0.2.10\r\ns=-\r\nc=IN IP4 192.0.2.10\r\nt=0 0\r\nm=audio 4000 RTP/AVP "
                + formats + "\r\n" + (formats.contains("101") ? "a=rtpmap:101 telephone-event/8000\r\n" : "") + "a="
                + direction + "\r\n";
    }

    public Flow flow() {
        return new Flow(transport, new InetSocketAddress(host, port), new InetSocketAddress("198.51.100.1", 5060));
    }

    /** An INVITE outside a dialog. */
    public String invite(String user, String headers, String body) {
        return request("INVITE", "sip:" + user + "@198.51.100.1", "<sip:" + user + "@198.51.100.1>", headers, body);
    }

    /** A request with the next number and a branch of its own. */
    public String request(String method, String uri, String to, String headers, String body) {
        branch++;
        sequence++;
        return compose(method, uri, to, sequence, headers, body);
    }

    /** A request inside the dialog that a message of the appliance belongs to. */
    public String inside(String method, SipMessage theirs, String headers, String body) {
        boolean began = theirs instanceof SipRequest;
        String to = (began ? theirs.from() : theirs.to()).toString();
        branch++;
        sequence++;
        String uri = theirs.contacts().stream()
                .findFirst()
                .map(contact -> contact.uri().toString())
                .orElse("sip:198.51.100.1");
        return compose(method, uri, to, sequence, headers, body, theirs.callId(), ownFrom(theirs, began));
    }

    private String ownFrom(SipMessage theirs, boolean began) {
        return began ? theirs.to().withTag(tag).toString() : theirs.from().toString();
    }

    /** The ACK to a final response of the appliance. */
    public String ack(SipMessage response, String body) {
        boolean success = ((org.jackfield.sip.message.SipResponse) response).success();
        if (success) {
            branch++;
        }
        return compose(
                "ACK",
                "sip:198.51.100.1",
                response.to().toString(),
                response.cseq(),
                "",
                body,
                response.callId(),
                response.from().toString());
    }

    /** The CANCEL of the last request. */
    public String cancel(String user, String headers) {
        return compose(
                "CANCEL", "sip:" + user + "@198.51.100.1", "<sip:" + user + "@198.51.100.1>", sequence, headers, "");
    }

    private String compose(String method, String uri, String to, long number, String headers, String body) {
        return compose(method, uri, to, number, headers, body, "call@far", "\"Far\" <sip:far@192.0.2.10>;tag=" + tag);
    }

    private String compose(
            String method,
            String uri,
            String to,
            long number,
            String headers,
            String body,
            String callId,
            String from) {
        return method + " " + uri + " SIP/2.0\r\nVia: SIP/2.0/UDP " + host + ":" + port + ";rport;branch=z9hG4bKfar"
                + branch + "\r\nMax-Forwards: 70\r\nFrom: " + from + "\r\nTo: " + to + "\r\nCall-ID: " + callId
                + "\r\nCSeq: " + number + " " + method + "\r\nContact: <sip:far@" + host + ":" + port + ">\r\n"
                + headers
                + content(body);
    }

    private static String content(String body) {
        String type = body.isEmpty() ? "" : "Content-Type: application/sdp\r\n";
        return type + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** A response to a request of the appliance. */
    public String reply(String request, int status, String toTag, String headers, String body) {
        StringBuilder out = new StringBuilder("SIP/2.0 " + status + " Status\r\n");
        for (String line : request.split("\r\n")) {
            String name = line.split(":", 2)[0];
            if (name.equals("Via") || name.equals("From") || name.equals("Call-ID") || name.equals("CSeq")) {
                out.append(line).append("\r\n");
            } else if (name.equals("To")) {
                boolean tagged = line.contains(";tag=") || toTag.isEmpty();
                out.append(line).append(tagged ? "" : ";tag=" + toTag).append("\r\n");
            }
        }
        out.append("Contact: <sip:far@").append(host).append(':').append(port).append(">\r\n");
        return out.append(headers).append(content(body)).toString();
    }

    /** The value of a header in a message; empty if there is none. */
    public static Optional<String> header(String message, String name) {
        for (String line : message.split("\r\n")) {
            if (line.startsWith(name + ":")) {
                return Optional.of(line.substring(name.length() + 1).strip());
            }
        }
        return Optional.empty();
    }
}
