// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jackfield.sip.bench.FakeWire;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Transport;
import org.junit.jupiter.api.Test;

class ClientTransactionTest {

    private final TransactionBench bench = new TransactionBench();

    private SentInvite invite(Transport transport) {
        return bench.transactions.invite(TransactionBench.outgoing("INVITE"), TransactionBench.hop(transport), bench);
    }

    private void options() {
        bench.transactions.send(TransactionBench.outgoing("OPTIONS"), TransactionBench.hop(Transport.UDP), bench);
    }

    @Test
    void via_names_us_and_asks_for_rport() {
        options();
        assertThat(bench.wire.next().text())
                .contains("Via: SIP/2.0/UDP 198.51.100.1:5060;rport;branch=z9hG4bK")
                .contains("Max-Forwards: 70");
    }

    @Test
    void an_invite_is_sent_at_doubling_intervals_and_given_up_after_64_t1() {
        invite(Transport.UDP);
        bench.lanes.pass(Duration.ofMillis(31_400));
        assertThat(bench.wire.waiting()).isEqualTo(6);
        bench.lanes.pass(Duration.ofSeconds(1));
        assertThat(bench.heard).containsExactly("final 408");
        assertThat(bench.transactions.live()).isZero();
        assertThat(bench.lanes.timers()).isZero();
    }

    @Test
    void an_invite_that_nobody_waits_for_is_sent_no_more_but_what_comes_late_is_heard() {
        SentInvite invite = invite(Transport.UDP);
        FakeWire.Sent sent = bench.wire.next();
        bench.lanes.pass(Duration.ofMillis(600));
        bench.wire.clear();
        invite.abandon();
        bench.lanes.pass(Duration.ofSeconds(30));
        assertThat(bench.wire.waiting()).isZero();
        bench.reply(sent, 180, "b");
        bench.reply(sent, 200, "b");
        assertThat(bench.heard).containsExactly("provisional 180", "final 200");
        bench.lanes.pass(Duration.ofSeconds(33));
        assertThat(bench.transactions.live()).isZero();
    }

    @Test
    void other_requests_are_sent_every_4_seconds_at_most() {
        options();
        bench.lanes.pass(Duration.ofMillis(31_900));
        assertThat(bench.wire.waiting()).isEqualTo(11);
        bench.lanes.pass(Duration.ofSeconds(1));
        assertThat(bench.heard).containsExactly("final 408");
    }

    @Test
    void over_a_connection_nothing_is_sent_twice() {
        invite(Transport.TCP);
        bench.lanes.pass(Duration.ofSeconds(20));
        assertThat(bench.wire.waiting()).isEqualTo(1);
    }

    @Test
    void a_transport_that_fails_is_503_at_once() {
        bench.wire.breakPort(5080);
        invite(Transport.TCP);
        assertThat(bench.heard).containsExactly("final 503");
        assertThat(bench.transactions.live()).isZero();
    }

    @Test
    void a_provisional_response_stops_an_invite_from_being_repeated_and_given_up() {
        invite(Transport.UDP);
        FakeWire.Sent sent = bench.wire.next();
        bench.reply(sent, 180, "b");
        bench.lanes.pass(Duration.ofSeconds(100));
        assertThat(bench.wire.waiting()).isZero();
        assertThat(bench.heard).containsExactly("provisional 180");
    }

    @Test
    void a_refusal_is_confirmed_each_time_it_comes_and_told_once() {
        invite(Transport.UDP);
        FakeWire.Sent sent = bench.wire.next();
        bench.reply(sent, 486, "b");
        bench.reply(sent, 486, "b");
        assertThat(bench.wire.next().startLine()).startsWith("ACK sip:b@192.0.2.9");
        FakeWire.Sent ack = bench.wire.next();
        assertThat(ack.text()).contains(";tag=b").contains("CSeq: 1 ACK");
        assertThat(ack.text()).contains(sent.text().split("branch=")[1].split("\r\n")[0]);
        assertThat(bench.heard).containsExactly("final 486");
        bench.lanes.pass(Duration.ofSeconds(33));
        assertThat(bench.transactions.live()).isZero();
    }

    @Test
    void later_answers_are_told_as_such_until_the_transaction_is_forgotten() {
        invite(Transport.UDP);
        FakeWire.Sent sent = bench.wire.next();
        bench.reply(sent, 200, "b");
        bench.reply(sent, 200, "c");
        assertThat(bench.heard).containsExactly("final 200", "further 200");
        bench.lanes.pass(Duration.ofSeconds(33));
        bench.reply(sent, 200, "b");
        assertThat(bench.strays).hasSize(1);
    }

    @Test
    void a_cancel_has_the_invites_branch_and_an_invite_that_stays_is_given_up() {
        SentInvite invite = invite(Transport.UDP);
        FakeWire.Sent sent = bench.wire.next();
        bench.reply(sent, 180, "b");
        invite.cancel(List.of(new Header("Reason", "SIP;cause=200")));
        FakeWire.Sent cancel = bench.wire.next();
        assertThat(cancel.startLine()).startsWith("CANCEL");
        assertThat(cancel.text()).contains("Reason: SIP;cause=200");
        assertThat(cancel.text()).contains(sent.text().split("branch=")[1].split("\r\n")[0]);
        bench.reply(cancel, 200, "b");
        bench.lanes.pass(Duration.ofSeconds(33));
        assertThat(bench.heard).containsExactly("provisional 180", "final 487");
        assertThat(bench.transactions.live()).isZero();
    }

    @Test
    void a_response_of_another_branch_is_a_stray() {
        options();
        String answer = bench.wire.next().text();
        FakeWire.Sent other = new FakeWire.Sent(
                TransactionBench.hop(Transport.UDP), answer.replaceAll("branch=\\S+", "branch=z9hG4bKother"));
        bench.reply(other, 200, "b");
        assertThat(bench.strays).hasSize(1);
        assertThat(bench.heard).isEmpty();
    }
}
