// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.sip.bench.FakeTrunk;
import org.jackfield.sip.bench.FarEnd;
import org.jackfield.sip.message.SipResponse;
import org.junit.jupiter.api.Test;

class IncomingCallsTest {

    private final LegBench bench = new LegBench();
    private final FakeTrunk trunk = new FakeTrunk();

    private void fromTrunk() {
        bench.source = new Source.Trunk("carrier");
        bench.trunks.put("carrier", trunk);
    }

    @Test
    void a_trunks_call_is_read_by_its_adapter_and_holds_a_line() {
        fromTrunk();
        bench.callIn("", FarEnd.SDP);
        assertThat(bench.hub.invitations.get(0).dialled()).isEqualTo("+49600");
        assertThat(bench.hub.invitations.get(0).caller().number()).isEqualTo("far");
        assertThat(bench.hub.invitations.get(0).source()).isEqualTo(new Source.Trunk("carrier"));
        assertThat(bench.hub.leg().party().target()).isEqualTo(Target.parse("provider:carrier"));
        assertThat(trunk.free).isZero();
        bench.hub.leg().end(Hangup.of(HangupCause.CALL_REJECTED, Hangup.By.CALLED));
        bench.response(603);
        assertThat(trunk.free).isEqualTo(1);
    }

    @Test
    void parameters_of_numbers_are_neither_dialled_nor_shown() {
        bench.callIn("600;phone-context=house", "", FarEnd.SDP);
        assertThat(bench.hub.invitations.get(0).dialled()).isEqualTo("600");
        fromTrunk();
        bench.arrives(bench.far
                .invite("600;npdi;rn=+49177", "", FarEnd.SDP)
                .replace("<sip:far@", "<sip:far;cpc=ordinary@")
                .replace("Call-ID: call@far", "Call-ID: two@far"));
        assertThat(bench.hub.invitations.get(1).dialled()).isEqualTo("+49600");
        assertThat(bench.hub.invitations.get(1).caller().number()).isEqualTo("far");
    }

    @Test
    void a_trunk_without_a_free_line_is_refused() {
        fromTrunk();
        trunk.free = 0;
        bench.callIn("", FarEnd.SDP);
        bench.response(503);
        assertThat(bench.hub.offered).isEmpty();
    }

    @Test
    void a_trunk_that_is_being_drained_is_told_to_come_back_later() {
        fromTrunk();
        trunk.draining = true;
        bench.callIn("", FarEnd.SDP);
        assertThat(bench.response(503).header("Retry-After")).contains("60");
        assertThat(bench.hub.offered).isEmpty();
        assertThat(trunk.free).isEqualTo(1);
    }

    @Test
    void an_adapter_that_fails_keeps_neither_a_line_nor_the_caller() {
        fromTrunk();
        trunk.broken = true;
        bench.callIn("", FarEnd.SDP);
        bench.response(500);
        assertThat(trunk.free).isEqualTo(1);
        assertThat(bench.hub.offered).isEmpty();
        assertThat(bench.legs.size()).isZero();
    }

    @Test
    void a_call_with_no_codec_that_its_trunk_may_speak_is_refused_before_anybody_rings() {
        fromTrunk();
        trunk.codecs = List.of("opus");
        bench.callIn("", FarEnd.SDP);
        bench.response(488);
        assertThat(bench.hub.offered).isEmpty();
        assertThat(trunk.free).isEqualTo(1);
    }

    @Test
    void the_hub_hears_only_of_codecs_that_the_caller_may_speak() {
        fromTrunk();
        trunk.codecs = List.of("opus", "pcma");
        bench.callIn("", FarEnd.SDP);
        assertThat(bench.hub.leg().offered())
                .extracting(codec -> codec.format().name())
                .containsExactly("PCMA");
    }

    @Test
    void a_request_with_its_last_hop_is_taken_and_one_without_is_not() {
        bench.arrives(bench.far.invite("601", "", FarEnd.SDP).replace("Max-Forwards: 70", "Max-Forwards: 1"));
        bench.response(100);
        assertThat(bench.hub.invitations.get(0).hopLimit()).isZero();
        bench.arrives(bench.far.invite("602", "", FarEnd.SDP).replace("Max-Forwards: 70", "Max-Forwards: 0"));
        bench.response(100);
        bench.response(483);
    }

    @Test
    void a_source_that_is_not_configured_any_more_is_refused() {
        bench.source = new Source.Trunk("gone");
        bench.callIn("", FarEnd.SDP);
        bench.response(403);
        bench.source = new Source.Device("gone");
        bench.arrives(bench.far.invite("600", "", FarEnd.SDP));
        bench.response(100);
        bench.response(403);
    }

    @Test
    void a_description_that_is_none_is_400() {
        bench.callIn("", "hello");
        bench.response(400);
    }

    @Test
    void a_device_shows_its_own_number_whatever_it_writes() {
        bench.arrives(bench.far.invite("600", "", FarEnd.SDP).replace("sip:far@", "sip:president@"));
        assertThat(bench.hub.invitations.get(0).caller().number()).isEqualTo("7001");
    }

    @Test
    void a_hub_that_fails_costs_that_call_only() {
        bench.hub.fails = true;
        bench.callIn("", FarEnd.SDP);
        SipResponse failed = bench.response(500);
        bench.arrives(bench.far.ack(failed, ""));
        bench.lanes.pass(Duration.ofSeconds(40));
        assertThat(bench.legs.size()).isZero();
        assertThat(bench.transactions.live()).isZero();
        assertThat(bench.ports.opened.get(0).closed).isTrue();
    }

    @Test
    void the_house_is_empty_once_its_legs_have_said_goodbye() throws InterruptedException {
        bench.answeredIn("");
        bench.legs.awaitEmpty(Duration.ofMillis(1));
        assertThat(bench.legs.size()).isEqualTo(1);
        bench.hub.leg().end(Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.ROUTER));
        bench.arrives(bench.far.reply(bench.raw("BYE").text(), 200, "", "", ""));
        bench.legs.awaitEmpty(Duration.ofSeconds(5));
        assertThat(bench.legs.size()).isZero();
    }
}
