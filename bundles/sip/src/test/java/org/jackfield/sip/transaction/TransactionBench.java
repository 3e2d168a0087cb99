// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.network.Network;
import org.jackfield.sip.bench.FakeWire;
import org.jackfield.sip.bench.VirtualLanes;
import org.jackfield.sip.jain.JainGrammar;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.MessageReader;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.stack.IncomingRequest;

/** Transactions between a fake wire and a user that only notes. */
final class TransactionBench implements TransactionUser, InviteListener {

    final VirtualLanes lanes = new VirtualLanes();
    final FakeWire wire = new FakeWire();
    final List<IncomingRequest> requests = new ArrayList<>();
    final List<SipRequest> acks = new ArrayList<>();
    final List<SipResponse> strays = new ArrayList<>();
    final List<String> heard = new ArrayList<>();
    int garbled;
    boolean admits = true;
    boolean fails;
    final Transactions transactions = new Transactions(
            new MessageReader(new JainGrammar()),
            this,
            () -> wire,
            lanes.open("timers"),
            new Addresses(new Here(), transport -> 5060),
            new Tokens());

    private static final class Here implements Network {
        @Override
        public InetAddress advertised(InetAddress peer) {
            return new InetSocketAddress("198.51.100.1", 0).getAddress();
        }

        @Override
        public boolean local(InetAddress peer) {
            return false;
        }
    }

    static Flow flow(Transport transport) {
        return new Flow(
                transport, new InetSocketAddress("192.0.2.9", 40000), new InetSocketAddress("198.51.100.1", 5060));
    }

    void arrives(String message) {
        arrives(message, Transport.UDP);
    }

    void arrives(String message, Transport transport) {
        transactions.message(message.getBytes(StandardCharsets.UTF_8), flow(transport));
    }

    static String request(String method, String branch, String viaParameters) {
        return method + " sip:600@198.51.100.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.9:5062" + viaParameters
                + (branch.isEmpty() ? "" : ";branch=" + branch)
                + "\r\nFrom: <sip:a@example.net>;tag=1\r\nTo: <sip:600@198.51.100.1>\r\nCall-ID: c@a\r\nCSeq: 1 "
                + method
                + "\r\nContent-Length: 0\r\n\r\n";
    }

    static OutgoingRequest outgoing(String method) {
        SipUri uri = SipUri.of("b", "192.0.2.9", 0);
        return new OutgoingRequest(
                method,
                uri,
                NameAddress.of(uri).withTag("x"),
                NameAddress.of(uri),
                "call",
                1,
                List.of(),
                List.of(),
                Optional.empty());
    }

    static Hop hop(Transport transport) {
        return new Hop(transport, new InetSocketAddress("192.0.2.9", 5080), "192.0.2.9");
    }

    /** Answers a request of ours. */
    void reply(FakeWire.Sent request, int status, String tag) {
        StringBuilder out = new StringBuilder("SIP/2.0 " + status + " Status\r\n");
        for (String line : request.text().split("\r\n")) {
            if (line.startsWith("Via:")
                    || line.startsWith("From:")
                    || line.startsWith("Call-ID:")
                    || line.startsWith("CSeq:")) {
                out.append(line).append("\r\n");
            } else if (line.startsWith("To:")) {
                out.append(line).append(";tag=").append(tag).append("\r\n");
            }
        }
        arrives(out + "Content-Length: 0\r\n\r\n");
    }

    private void failIfToldTo() {
        if (fails) {
            throw new IllegalStateException("a fault of ours");
        }
    }

    @Override
    public boolean admits(InetAddress source) {
        return admits;
    }

    @Override
    public void request(IncomingRequest request) {
        requests.add(request);
        failIfToldTo();
    }

    @Override
    public void acknowledgement(SipRequest ack) {
        failIfToldTo();
        acks.add(ack);
    }

    @Override
    public void stray(SipResponse response) {
        failIfToldTo();
        strays.add(response);
    }

    @Override
    public void garbled(InetAddress source) {
        garbled++;
    }

    @Override
    public void provisional(SipResponse response) {
        heard.add("provisional " + response.status());
    }

    @Override
    public void completed(SipResponse response) {
        heard.add("final " + response.status());
    }

    @Override
    public void furtherSuccess(SipResponse response) {
        heard.add("further " + response.status());
    }
}
