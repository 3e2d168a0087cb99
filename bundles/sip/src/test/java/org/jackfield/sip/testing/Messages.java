// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.testing;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.MessageReader;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.Reading;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.message.Transport;

/** Messages as they would arrive. */
public final class Messages {

    private static final MessageReader READER = new MessageReader(text -> Optional.empty());

    private Messages() {}

    /** A path from {@code address:port/transport}. */
    public static Flow flow(String from) {
        int slash = from.indexOf('/');
        int colon = from.lastIndexOf(':', slash);
        return new Flow(
                Transport.parse(from.substring(slash + 1)).orElseThrow(),
                new InetSocketAddress(from.substring(0, colon), Integer.parseInt(from.substring(colon + 1, slash))),
                new InetSocketAddress("192.0.2.1", 5060));
    }

    /**
     * A request.
     *
     * @param headers further header lines, for example {@code Contact: *}
     */
    public static SipRequest request(String method, String uri, String user, long cseq, Flow flow, String... headers) {
        return request(method, uri, user, "", cseq, flow, headers);
    }

    /** The same inside a dialog in which we have the tag {@code tag}, see {@link Incoming#localTag}. */
    public static SipRequest inside(String method, String uri, String user, long cseq, Flow flow, String... headers) {
        return request(method, uri, user, ";tag=tag", cseq, flow, headers);
    }

    private static SipRequest request(
            String method, String uri, String user, String tag, long cseq, Flow flow, String... headers) {
        StringBuilder text = new StringBuilder(method + " " + uri + " SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP host.invalid;branch=z9hG4bKtest\r\n"
                + "From: <sip:" + user + "@house>;tag=1\r\nTo: <sip:" + user + "@house>" + tag + "\r\n"
                + "Call-ID: call-of-" + user + "\r\nCSeq: " + cseq + " " + method + "\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return ((Reading.Request) READER.read(bytes(text + "Content-Length: 0\r\n\r\n"), flow)).request();
    }

    /** A response to a request of ours. */
    public static SipResponse response(OutgoingRequest to, int status, Flow flow, String... headers) {
        StringBuilder text = new StringBuilder("SIP/2.0 " + status + " Words\r\n"
                + "Via: SIP/2.0/UDP host.invalid;branch=z9hG4bKtest\r\n"
                + "From: " + to.from() + "\r\nTo: " + to.to() + ";tag=2\r\n"
                + "Call-ID: " + to.callId() + "\r\nCSeq: " + to.cseq() + " " + to.method() + "\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return ((Reading.Response) READER.read(bytes(text + "Content-Length: 0\r\n\r\n"), flow)).response();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
