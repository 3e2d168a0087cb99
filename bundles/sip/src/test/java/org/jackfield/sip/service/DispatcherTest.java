// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.network.Network;
import org.jackfield.sip.bench.FakeWire;
import org.jackfield.sip.bench.VirtualLanes;
import org.jackfield.sip.jain.JainGrammar;
import org.jackfield.sip.leg.LegBook;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.MessageReader;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.stack.Authenticator;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.stack.Guard;
import org.jackfield.sip.stack.IncomingRequest;
import org.jackfield.sip.stack.RequestHandler;
import org.jackfield.sip.transaction.Addresses;
import org.jackfield.sip.transaction.Tokens;
import org.jackfield.sip.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DispatcherTest implements Dispatcher.Company, RequestHandler, Network {

    private static final Flow FLOW = new Flow(
            Transport.UDP, new InetSocketAddress("192.0.2.9", 5070), new InetSocketAddress("198.51.100.1", 5060));

    private final VirtualLanes lanes = new VirtualLanes();
    private final FakeWire wire = new FakeWire();
    private final Addresses addresses = new Addresses(this, transport -> 5060);
    private final Tokens tokens = new Tokens();
    private final Transactions transactions = new Transactions(
            new MessageReader(new JainGrammar()),
            new Dispatcher(new LegBook((callId, leg) -> {}), lanes.open("delays"), this),
            () -> wire,
            lanes.open("timers"),
            addresses,
            tokens);
    private final Requester requester = new Requester(transactions, addresses, tokens, wire);
    private final List<SipResponse> answers = new ArrayList<>();
    private @Nullable Guard guard;
    private @Nullable Authenticator authenticator;
    private int number;

    @Override
    public @Nullable Guard guard() {
        return guard;
    }

    @Override
    public @Nullable Authenticator authenticator() {
        return authenticator;
    }

    @Override
    public List<RequestHandler> handlers() {
        return List.of(this);
    }

    @Override
    public Set<String> methods() {
        return Set.of("REGISTER");
    }

    @Override
    public void handle(IncomingRequest request) {
        request.respond(Reply.of(200, "Handled"));
    }

    @Override
    public boolean inside(IncomingRequest request) {
        boolean ours = request.message().to().tag().equals("handler's");
        if (ours) {
            request.respond(Reply.of(200, "Handled inside"));
        }
        return ours;
    }

    @Override
    public InetAddress advertised(InetAddress peer) {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public boolean local(InetAddress peer) {
        return true;
    }

    private void arrives(String method, String to, String extra) {
        number++;
        String text = method + " sip:here SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.9:5070;branch=z9hG4bK" + number
                + "\r\nFrom: <sip:a@b.c>;tag=1\r\nTo: <sip:here>" + to + "\r\nCall-ID: " + number + "\r\nCSeq: 1 "
                + method
                + "\r\n" + extra + "Content-Length: 0\r\n\r\n";
        transactions.message(text.getBytes(StandardCharsets.UTF_8), FLOW);
    }

    private String line() {
        return wire.next().startLine();
    }

    @Test
    void options_says_what_we_can() {
        arrives("OPTIONS", "", "");
        String text = wire.next().text();
        assertThat(text)
                .contains("Allow: INVITE, ACK, CANCEL, BYE")
                .contains("REGISTER")
                .contains("Accept: application/sdp")
                .contains("Allow-Events: dialog, message-summary, refer");
    }

    @Test
    void a_handler_gets_its_method() {
        arrives("REGISTER", "", "Require: whatever\r\n");
        assertThat(line()).isEqualTo("SIP/2.0 200 Handled");
    }

    @Test
    void a_handler_gets_what_comes_inside_a_dialog_of_its_own() {
        arrives("SUBSCRIBE", ";tag=handler's", "");
        assertThat(line()).isEqualTo("SIP/2.0 200 Handled inside");
    }

    @Test
    void what_belongs_into_a_dialog_is_481_outside() {
        for (String method : List.of("BYE", "INFO", "UPDATE", "PRACK", "NOTIFY")) {
            arrives(method, "", "");
            assertThat(line()).startsWith("SIP/2.0 481");
        }
        arrives("INVITE", ";tag=gone", "");
        assertThat(line()).startsWith("SIP/2.0 481");
    }

    @Test
    void methods_are_refused_as_known_or_unknown() {
        arrives("MESSAGE", "", "");
        assertThat(wire.next().text()).startsWith("SIP/2.0 405").contains("Allow: ");
        arrives("FLY", "", "");
        assertThat(line()).startsWith("SIP/2.0 501");
        arrives("PUBLISH", "", "");
        assertThat(line()).startsWith("SIP/2.0 489");
    }

    @Test
    void unknown_extensions_and_encodings_are_refused_by_name() {
        arrives("OPTIONS", "", "Require: 100rel, rocket\r\n");
        assertThat(wire.next().text()).startsWith("SIP/2.0 420").contains("Unsupported: rocket");
        arrives("OPTIONS", "", "Content-Encoding: gzip\r\n");
        assertThat(line()).startsWith("SIP/2.0 415");
    }

    @Test
    void a_carriage_return_in_a_name_that_would_be_echoed_leaves_nothing_behind() {
        authenticator = request -> new Authenticator.Refused(403, "No");
        arrives("INVITE", "", "Require: rock\ret\r\n");
        assertThat(wire.waiting()).isZero();
        assertThat(transactions.live()).isZero();
    }

    @Test
    void nobody_calls_before_anybody_can_be_identified() {
        arrives("INVITE", "", "");
        assertThat(line()).startsWith("SIP/2.0 503");
    }

    @Test
    void a_challenge_and_a_refusal_may_wait() {
        authenticator = request -> new Authenticator.Challenge(
                407, List.of(new Header("Proxy-Authenticate", "Digest x")), Duration.ofSeconds(1));
        arrives("INVITE", "", "");
        assertThat(wire.waiting()).isZero();
        lanes.pass(Duration.ofSeconds(1));
        assertThat(wire.next().text()).contains("Proxy-Authenticate: Digest x");
        authenticator = request -> new Authenticator.Refused(403, "No");
        arrives("INVITE", "", "");
        assertThat(line()).isEqualTo("SIP/2.0 403 No");
        authenticator = request -> new Authenticator.Ignored();
        arrives("INVITE", "", "");
        assertThat(wire.waiting()).isZero();
    }

    @Test
    void whom_the_guard_does_not_admit_is_not_answered() {
        guard = new Guard() {
            @Override
            public boolean admits(InetAddress source) {
                return false;
            }

            @Override
            public boolean admits(SipRequest request) {
                return false;
            }
        };
        assertThat(transactions.admits(FLOW.remote().getAddress())).isFalse();
        arrives("OPTIONS", "", "");
        assertThat(wire.waiting()).isZero();
        assertThat(transactions.live()).isZero();
    }

    private static Hop hop(int port) {
        return new Hop(Transport.UDP, new InetSocketAddress("192.0.2.9", port), "192.0.2.9");
    }

    private void ask(List<Hop> hops, ChallengeAnswer credentials) {
        SipUri uri = SipUri.of("", "192.0.2.9", 0);
        OutgoingRequest request = new OutgoingRequest(
                "OPTIONS",
                uri,
                NameAddress.of(uri).withTag("x"),
                NameAddress.of(uri),
                "call",
                1,
                List.of(),
                List.of(),
                Optional.empty());
        requester.send(request, hops, credentials, answers::add);
    }

    private void reply(FakeWire.Sent sent, int status) {
        StringBuilder out = new StringBuilder("SIP/2.0 " + status + " S\r\n");
        sent.text()
                .lines()
                .filter(line -> line.matches("(Via|From|To|Call-ID|CSeq):.*"))
                .forEach(line -> out.append(line).append("\r\n"));
        transactions.message((out + "Content-Length: 0\r\n\r\n").getBytes(StandardCharsets.UTF_8), FLOW);
    }

    @Test
    void a_request_goes_to_the_next_hop_when_one_fails() {
        wire.breakPort(1);
        ask(List.of(hop(1), hop(2), hop(3)), ChallengeAnswer.NONE);
        FakeWire.Sent second = wire.next();
        assertThat(second.hop().address().getPort()).isEqualTo(2);
        reply(second, 503);
        reply(wire.next(), 200);
        assertThat(answers).extracting(SipResponse::status).containsExactly(200);
    }

    @Test
    void a_challenge_is_answered_once_and_no_hop_is_503() {
        ChallengeAnswer once = (challenge, request) ->
                request.cseq() == 1 ? Optional.of(new Header("Authorization", "proof")) : Optional.empty();
        ask(List.of(hop(1)), once);
        reply(wire.next(), 401);
        FakeWire.Sent again = wire.next();
        assertThat(again.text()).contains("Authorization: proof").contains("CSeq: 2 OPTIONS");
        reply(again, 401);
        ask(List.of(), once);
        assertThat(answers).extracting(SipResponse::status).containsExactly(401, 503);
    }
}
