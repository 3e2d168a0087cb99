// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.sip.bench.FakeWire;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.stack.IncomingInvite;
import org.junit.jupiter.api.Test;

class ServerTransactionTest {

    private static final String BRANCH = "z9hG4bKone";

    private final TransactionBench bench = new TransactionBench();

    private IncomingInvite invite() {
        bench.arrives(TransactionBench.request("INVITE", BRANCH, ";rport"));
        return (IncomingInvite) bench.requests.get(0);
    }

    @Test
    void a_response_goes_to_the_real_source_with_what_was_seen_in_via() {
        bench.arrives(TransactionBench.request("OPTIONS", BRANCH, ";rport"));
        bench.requests.get(0).respond(Reply.of(200));
        FakeWire.Sent ok = bench.wire.next();
        assertThat(ok.hop()).hasToString("192.0.2.9:40000/udp");
        assertThat(ok.text())
                .contains("received=192.0.2.9")
                .contains("rport=40000")
                .contains("branch=" + BRANCH);
    }

    @Test
    void without_rport_the_port_of_via_is_taken() {
        bench.arrives(TransactionBench.request("OPTIONS", BRANCH, ""));
        bench.requests.get(0).respond(Reply.of(200));
        FakeWire.Sent ok = bench.wire.next();
        assertThat(ok.hop()).hasToString("192.0.2.9:5062/udp");
        assertThat(ok.text()).contains("received=192.0.2.9").doesNotContain("rport");
    }

    @Test
    void record_routes_are_copied_into_what_makes_a_dialog() {
        bench.arrives(TransactionBench.request("INVITE", BRANCH, ";rport")
                .replace("Call-ID", "Record-Route: <sip:proxy.example;lr>\r\nCall-ID"));
        bench.requests.get(0).respond(Reply.of(180));
        assertThat(bench.wire.next().text()).contains("Record-Route: <sip:proxy.example;lr>");
        bench.requests.get(0).respond(Reply.of(486));
        assertThat(bench.wire.next().text()).doesNotContain("Record-Route");
    }

    @Test
    void a_request_that_comes_again_gets_the_last_response_again() {
        String options = TransactionBench.request("OPTIONS", BRANCH, ";rport");
        bench.arrives(options);
        bench.arrives(options);
        assertThat(bench.wire.waiting()).isZero();
        bench.requests.get(0).respond(Reply.of(200));
        bench.arrives(options);
        assertThat(bench.wire.waiting()).isEqualTo(2);
        assertThat(bench.requests).hasSize(1);
        bench.lanes.pass(Duration.ofSeconds(33));
        assertThat(bench.transactions.live()).isZero();
    }

    @Test
    void a_refusal_of_an_invite_is_repeated_until_its_ack() {
        IncomingInvite invite = invite();
        invite.respond(Reply.of(486));
        bench.lanes.pass(Duration.ofMillis(3600));
        assertThat(bench.wire.waiting()).isEqualTo(4);
        bench.arrives(TransactionBench.request("ACK", BRANCH, ";rport"));
        bench.lanes.pass(Duration.ofSeconds(40));
        assertThat(bench.wire.waiting()).isEqualTo(4);
        assertThat(bench.transactions.live()).isZero();
    }

    @Test
    void nothing_is_repeated_over_a_connection() {
        bench.arrives(TransactionBench.request("INVITE", BRANCH, ";rport"), Transport.TCP);
        bench.requests.get(0).respond(Reply.of(486));
        bench.lanes.pass(Duration.ofSeconds(10));
        assertThat(bench.wire.waiting()).isEqualTo(1);
    }

    @Test
    void an_invite_that_comes_again_after_its_2xx_is_absorbed() {
        IncomingInvite invite = invite();
        invite.respond(Reply.of(200));
        bench.arrives(TransactionBench.request("INVITE", BRANCH, ";rport"));
        assertThat(bench.wire.waiting()).isEqualTo(1);
        invite.repeat();
        assertThat(bench.wire.waiting()).isEqualTo(2);
        assertThat(bench.requests).hasSize(1);
    }

    @Test
    void nothing_follows_a_final_response() {
        IncomingInvite invite = invite();
        invite.respond(Reply.of(404));
        invite.respond(Reply.of(200));
        invite.respond(Reply.of(180));
        assertThat(bench.wire.waiting()).isEqualTo(1);
    }

    @Test
    void a_cancel_is_answered_and_told_once() {
        IncomingInvite invite = invite();
        List<SipRequest> cancels = new ArrayList<>();
        String cancel = TransactionBench.request("CANCEL", BRANCH, ";rport");
        bench.arrives(cancel);
        assertThat(bench.wire.next().startLine()).isEqualTo("SIP/2.0 200 OK");
        invite.onCancel(cancels::add);
        bench.arrives(cancel);
        assertThat(cancels).hasSize(1);
        assertThat(bench.wire.waiting()).isEqualTo(1);
    }

    @Test
    void a_cancel_after_the_answer_changes_nothing() {
        IncomingInvite invite = invite();
        List<SipRequest> cancels = new ArrayList<>();
        invite.onCancel(cancels::add);
        invite.respond(Reply.of(200));
        bench.arrives(TransactionBench.request("CANCEL", BRANCH, ";rport"));
        assertThat(cancels).isEmpty();
    }

    @Test
    void a_cancel_of_nothing_is_481() {
        bench.arrives(TransactionBench.request("CANCEL", "z9hG4bKother", ";rport"));
        assertThat(bench.wire.next().startLine()).startsWith("SIP/2.0 481");
    }

    @Test
    void the_same_request_over_two_ways_is_482() {
        bench.arrives(TransactionBench.request("INVITE", BRANCH, ";rport"));
        bench.arrives(TransactionBench.request("INVITE", "z9hG4bKtwo", ";rport"));
        assertThat(bench.wire.next().startLine()).startsWith("SIP/2.0 482");
        assertThat(bench.requests).hasSize(1);
    }

    @Test
    void what_was_refused_may_come_by_another_way() {
        invite().respond(Reply.of(407));
        bench.arrives(TransactionBench.request("INVITE", BRANCH, ";rport"), Transport.TCP);
        assertThat(bench.requests).hasSize(2);
        bench.requests.get(1).respond(Reply.of(200));
        bench.arrives(TransactionBench.request("INVITE", "z9hG4bKtwo", ";rport"));
        assertThat(bench.requests).hasSize(2);
    }

    @Test
    void peers_of_the_old_standard_are_matched_without_a_branch() {
        String old = TransactionBench.request("OPTIONS", "", "");
        bench.arrives(old);
        bench.requests.get(0).respond(Reply.of(200));
        bench.arrives(old);
        assertThat(bench.wire.waiting()).isEqualTo(2);
        assertThat(bench.requests).hasSize(1);
    }

    @Test
    void what_is_ignored_is_forgotten_at_once_and_what_nobody_answers_in_the_end() {
        invite().ignore();
        assertThat(bench.transactions.live()).isZero();
        bench.arrives(TransactionBench.request("OPTIONS", "z9hG4bKthree", ";rport"));
        assertThat(bench.transactions.live()).isEqualTo(1);
        bench.lanes.pass(Duration.ofSeconds(33));
        assertThat(bench.transactions.live()).isZero();
        assertThat(bench.wire.waiting()).isZero();
    }

    @Test
    void the_tag_stays_the_same_and_100_has_none() {
        IncomingInvite invite = invite();
        invite.respond(Reply.of(100));
        assertThat(bench.wire.next().text()).doesNotContain("To: <sip:600@198.51.100.1>;tag");
        invite.respond(Reply.of(180));
        assertThat(bench.wire.next().text()).contains("To: <sip:600@198.51.100.1>;tag=" + invite.localTag());
    }

    @Test
    void junk_is_counted_and_told() {
        bench.arrives("this is no SIP at all, but long enough");
        bench.arrives("SIP/2.0 abc\r\nVia: x\r\n\r\n");
        assertThat(bench.garbled).isEqualTo(2);
        assertThat(bench.transactions.traffic().malformedMessages()).isEqualTo(2);
    }

    @Test
    void a_request_that_cannot_be_understood_is_told_like_junk() {
        bench.arrives(TransactionBench.request("INVITE", BRANCH, ";rport").replace("CSeq: 1 ", "CSeq: x "));
        assertThat(bench.wire.next().startLine()).startsWith("SIP/2.0 400");
        assertThat(bench.garbled).isEqualTo(1);
        bench.arrives(TransactionBench.request("INVITE", BRANCH, ";rport").replace("INVITE sip:", "INVITE http:"));
        assertThat(bench.wire.next().startLine()).startsWith("SIP/2.0 416");
        assertThat(bench.garbled).isEqualTo(1);
    }

    @Test
    void a_failure_above_is_answered_with_500_and_forgotten() {
        bench.fails = true;
        for (String method : List.of("INVITE", "OPTIONS")) {
            bench.arrives(TransactionBench.request(method, BRANCH, ";rport"));
            assertThat(bench.wire.next().startLine()).startsWith("SIP/2.0 500");
        }
        assertThat(bench.transactions.traffic().failures()).isEqualTo(2);
        bench.lanes.pass(Duration.ofSeconds(70));
        assertThat(bench.transactions.live()).isZero();
        assertThat(bench.lanes.timers()).isZero();
    }

    @Test
    void a_failure_over_an_ack_or_a_stray_response_ends_nothing() {
        bench.fails = true;
        bench.arrives(TransactionBench.request("ACK", BRANCH, ";rport"));
        bench.arrives("SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 198.51.100.1;branch=z9hG4bKx\r\nFrom: <sip:a@b.c>;tag=1\r\n"
                + "To: <sip:b@b.c>;tag=2\r\nCall-ID: c\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n");
        assertThat(bench.transactions.traffic().failures()).isEqualTo(2);
    }

    @Test
    void unwelcome_sources_are_counted() {
        bench.admits = false;
        assertThat(bench.transactions.admits(InetAddress.getLoopbackAddress())).isFalse();
        assertThat(bench.transactions.traffic().refusedSources()).isEqualTo(1);
    }
}
