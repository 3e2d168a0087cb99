// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Target;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.sip.bench.FakeTrunk;
import org.jackfield.sip.bench.FakeWire;
import org.jackfield.sip.bench.FarEnd;
import org.jackfield.sip.device.DeviceProfile;
import org.jackfield.sip.device.Reach;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;
import org.junit.jupiter.api.Test;

class OutboundLegTest {

    private static final Target TRUNK = Target.parse("provider:carrier");

    private final LegBench bench = new LegBench();
    private final FakeTrunk trunk = new FakeTrunk();

    private void reply(FakeWire.Sent request, int status, String tag, String headers, String body) {
        bench.arrives(bench.far.reply(request.text(), status, tag, headers, body));
    }

    private OutboundLeg dialTrunk() {
        bench.trunks.put("carrier", trunk);
        return bench.dial(TRUNK);
    }

    @Test
    void an_invite_says_who_calls_and_what_we_understand() {
        bench.dial();
        SipRequest invite = bench.request("INVITE");
        assertThat(invite.uri()).hasToString("sip:far@192.0.2.10:5070");
        assertThat(invite.from().display()).isEqualTo("Somebody");
        assertThat(invite.from().uri().user()).isEqualTo("7002");
        assertThat(invite.to().uri().user()).isEqualTo("7001");
        assertThat(invite.maxForwards()).isEqualTo(69);
        assertThat(invite.tokens("Supported")).contains("100rel", "timer", "replaces");
        assertThat(invite.header("Session-Expires")).contains("1800");
        assertThat(invite.contacts().get(0).uri()).hasToString("sip:7001@198.51.100.1:5060");
        assertThat(invite.body()).contains("RTP/AVP 0 8 101");
    }

    @Test
    void it_rings_and_is_answered() {
        bench.dial();
        FakeWire.Sent invite = bench.raw("INVITE");
        reply(invite, 100, "", "", "");
        reply(invite, 180, "far", "", "");
        reply(invite, 180, "far", "", "");
        assertThat(bench.hub.events).containsExactly("ringing");
        reply(invite, 200, "far", "", FarEnd.sdp("sendrecv", "8 101"));
        SipRequest ack = bench.request("ACK");
        assertThat(ack.to().tag()).isEqualTo("far");
        assertThat(bench.hub.events).containsExactly("ringing", "answered");
        assertThat(bench.ports.opened.get(0).codec().orElseThrow().format().name())
                .isEqualTo("PCMA");
        reply(invite, 200, "far", "", FarEnd.SDP);
        bench.request("ACK");
        bench.lanes.pass(Duration.ofSeconds(40));
        bench.quiet();
    }

    @Test
    void early_sound_may_change_its_codec() {
        bench.dial();
        FakeWire.Sent invite = bench.raw("INVITE");
        reply(invite, 183, "a", "", FarEnd.sdp("sendrecv", "0"));
        reply(invite, 183, "b", "", FarEnd.sdp("sendrecv", "8"));
        assertThat(bench.hub.events).containsExactly("earlyMedia", "earlyMedia");
        reply(invite, 200, "b", "", FarEnd.sdp("sendrecv", "8"));
        assertThat(bench.hub.events).endsWith("answered");
    }

    @Test
    void an_invite_is_repeated_and_a_silent_phone_given_up() {
        bench.dial();
        bench.raw("INVITE");
        bench.lanes.pass(Duration.ofSeconds(5));
        bench.raw("INVITE");
        bench.raw("INVITE");
        bench.raw("INVITE");
        bench.quiet();
        bench.lanes.pass(Duration.ofSeconds(2));
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.NO_USER_RESPONDING);
        assertThat(bench.hub.end().tryNext()).isTrue();
    }

    @Test
    void a_phone_that_wakes_up_after_it_was_given_up_is_cancelled() {
        bench.dial();
        FakeWire.Sent invite = bench.raw("INVITE");
        bench.lanes.pass(Duration.ofSeconds(7));
        bench.wire.clear();
        reply(invite, 180, "far", "", "");
        assertThat(bench.request("CANCEL").branch()).isEqualTo(branch(invite));
    }

    @Test
    void a_phone_that_was_given_up_is_not_invited_again_and_its_late_answer_is_hung_up() {
        bench.dial();
        FakeWire.Sent invite = bench.raw("INVITE");
        bench.lanes.pass(Duration.ofSeconds(6));
        assertThat(bench.hub.events).containsExactly("ended");
        bench.wire.clear();
        bench.lanes.pass(Duration.ofSeconds(20));
        bench.quiet();
        reply(invite, 200, "far", "", FarEnd.SDP);
        bench.request("ACK");
        reply(bench.raw("BYE"), 200, "far", "", "");
        bench.lanes.pass(Duration.ofSeconds(40));
        bench.quiet();
        assertThat(bench.legs.size()).isZero();
        assertThat(bench.transactions.live()).isZero();
    }

    private static String branch(FakeWire.Sent sent) {
        String via = FarEnd.header(sent.text(), "Via").orElse("");
        return via.substring(via.indexOf("branch=") + 7);
    }

    @Test
    void cancel_waits_for_a_provisional_response_and_says_why() {
        OutboundLeg leg = bench.dial();
        FakeWire.Sent invite = bench.raw("INVITE");
        leg.end(Hangup.of(HangupCause.ANSWERED_ELSEWHERE, Hangup.By.ROUTER));
        assertThat(bench.hub.events).containsExactly("ended");
        bench.quiet();
        reply(invite, 100, "", "", "");
        FakeWire.Sent cancel = bench.raw("CANCEL");
        assertThat(FarEnd.header(cancel.text(), "Reason")).contains("SIP;cause=200;text=\"Call completed elsewhere\"");
        assertThat(FarEnd.header(cancel.text(), "CSeq")).contains("1 CANCEL");
        reply(cancel, 200, "far", "", "");
        reply(invite, 487, "far", "", "");
        bench.request("ACK");
        assertThat(bench.legs.size()).isZero();
        bench.lanes.pass(Duration.ofSeconds(60));
        assertThat(bench.transactions.live()).isZero();
        bench.quiet();
    }

    @Test
    void an_answer_that_crosses_our_cancel_is_confirmed_and_hung_up() {
        OutboundLeg leg = bench.dial();
        FakeWire.Sent invite = bench.raw("INVITE");
        reply(invite, 180, "far", "", "");
        leg.end(Hangup.of(HangupCause.NO_ANSWER, Hangup.By.ROUTER));
        bench.raw("CANCEL");
        reply(invite, 200, "far", "", FarEnd.SDP);
        bench.request("ACK");
        assertThat(bench.request("BYE").header("Reason").orElse("")).startsWith("Q.850;cause=19");
        assertThat(bench.hub.events).containsExactly("ringing", "ended");
    }

    @Test
    void of_two_branches_that_answer_the_second_is_hung_up() {
        bench.dial();
        FakeWire.Sent invite = bench.raw("INVITE");
        reply(invite, 200, "one", "", FarEnd.SDP);
        bench.request("ACK");
        reply(invite, 200, "two", "", FarEnd.SDP);
        assertThat(bench.request("ACK").to().tag()).isEqualTo("two");
        SipRequest bye = bench.request("BYE");
        assertThat(bye.to().tag()).isEqualTo("two");
        assertThat(bye.header("Reason").orElse("")).startsWith("SIP;cause=200");
        assertThat(bench.hub.events).containsExactly("answered");
    }

    @Test
    void busy_is_final_and_a_failure_may_be_tried_elsewhere() {
        bench.dial();
        reply(bench.raw("INVITE"), 486, "far", "", "");
        bench.request("ACK");
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.USER_BUSY);
        assertThat(bench.hub.end().tryNext()).isFalse();
        bench.dial();
        reply(bench.raw("INVITE"), 302, "far", "Reason: Q.850;cause=22\r\n", "");
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.NUMBER_CHANGED);
        assertThat(bench.hub.end().tryNext()).isTrue();
        assertThat(bench.legs.size()).isZero();
    }

    @Test
    void a_longer_session_is_offered_where_ours_is_too_short() {
        bench.dial();
        reply(bench.raw("INVITE"), 422, "far", "Min-SE: 3600\r\n", "");
        bench.request("ACK");
        SipRequest again = bench.request("INVITE");
        assertThat(again.header("Session-Expires")).contains("3600");
        assertThat(again.header("Min-SE")).contains("3600");
        assertThat(again.cseq()).isEqualTo(2);
    }

    @Test
    void a_reliable_response_is_confirmed_once() {
        bench.dial();
        FakeWire.Sent invite = bench.raw("INVITE");
        reply(invite, 183, "far", "Require: 100rel\r\nRSeq: 9\r\n", FarEnd.SDP);
        FakeWire.Sent prack = bench.raw("PRACK");
        assertThat(FarEnd.header(prack.text(), "RAck")).contains("9 1 INVITE");
        reply(prack, 200, "far", "", "");
        reply(invite, 183, "far", "Require: 100rel\r\nRSeq: 9\r\n", FarEnd.SDP);
        bench.quiet();
        assertThat(bench.hub.events).containsExactly("earlyMedia");
        reply(invite, 200, "far", "", "");
        bench.request("ACK");
        assertThat(bench.hub.events).endsWith("answered");
        bench.hub.events.clear();
        bench.legs.all().get(0).end(Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.ROUTER));
        assertThat(bench.request("BYE").cseq()).isEqualTo(3);
    }

    @Test
    void early_sound_may_be_changed_by_update() {
        bench.dial();
        FakeWire.Sent invite = bench.raw("INVITE");
        reply(invite, 183, "far", "Require: 100rel\r\nRSeq: 1\r\n", FarEnd.SDP);
        reply(bench.raw("PRACK"), 200, "far", "", "");
        SipRequest asked = bench.parsed(invite);
        bench.arrives(bench.far.inside("UPDATE", asked, "", FarEnd.sdp("sendonly", "0")));
        assertThat(bench.response(200).body()).contains("a=recvonly");
        assertThat(bench.hub.events).containsExactly("earlyMedia", "earlyMedia");
        bench.arrives(bench.far.inside("UPDATE", asked, "", "").replace("tag=far", "tag=other"));
        bench.response(481);
    }

    @Test
    void an_answer_that_cannot_be_used_ends_the_call() {
        bench.dial();
        reply(bench.raw("INVITE"), 200, "far", "", FarEnd.sdp("sendrecv", "18"));
        bench.request("ACK");
        bench.request("BYE");
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.INCOMPATIBLE_DESTINATION);
    }

    @Test
    void a_device_is_offered_its_codecs_in_its_order() {
        bench.device = new DeviceProfile("far", List.of("7001"), List.of("PCMA", "PCMU"), SrtpPolicy.OFF);
        bench.dial();
        assertThat(bench.request("INVITE").body()).contains("RTP/AVP 8 0 101");
    }

    @Test
    void a_device_behind_a_proxy_is_reached_over_its_path() {
        bench.reaches.clear();
        bench.reaches.add(
                new Reach(SipUri.of("far", "10.0.0.5", 5060), List.of("<sip:192.0.2.77:5066;lr>"), bench.far.flow()));
        bench.dial();
        FakeWire.Sent invite = bench.raw("INVITE");
        assertThat(invite.hop().address().getPort()).isEqualTo(5066);
        assertThat(FarEnd.header(invite.text(), "Route")).contains("<sip:192.0.2.77:5066;lr>");
        assertThat(invite.startLine()).isEqualTo("INVITE sip:far@10.0.0.5:5060 SIP/2.0");
    }

    @Test
    void every_contact_of_a_device_rings() {
        bench.reaches.add(new Reach(SipUri.of("far", "192.0.2.10", 5071), List.of(), new FarEnd(5071).flow()));
        bench.dial();
        assertThat(bench.raw("INVITE").hop().address().getPort()).isEqualTo(5070);
        assertThat(bench.raw("INVITE").hop().address().getPort()).isEqualTo(5071);
    }

    @Test
    void a_device_that_is_not_registered_cannot_be_dialled() {
        bench.reaches.clear();
        assertThatThrownBy(bench::dial).isInstanceOfSatisfying(CallException.class, e -> assertThat(
                        e.hangup().cause())
                .isEqualTo(HangupCause.SUBSCRIBER_ABSENT));
    }

    @Test
    void a_trunk_gets_its_identity_and_answers_challenges() {
        dialTrunk();
        FakeWire.Sent invite = bench.raw("INVITE");
        assertThat(invite.startLine()).isEqualTo("INVITE sip:7001@carrier.example;user=phone SIP/2.0");
        assertThat(FarEnd.header(invite.text(), "P-Asserted-Identity")).contains("<sip:7002@carrier.example>");
        assertThat(FarEnd.header(invite.text(), "Route")).contains("<sip:192.0.2.20;lr>");
        reply(invite, 407, "x", "", "");
        bench.raw("ACK");
        FakeWire.Sent proven = bench.raw("INVITE");
        assertThat(FarEnd.header(proven.text(), "Authorization")).contains("Digest proof");
        assertThat(FarEnd.header(proven.text(), "CSeq")).contains("2 INVITE");
        reply(proven, 407, "x", "", "");
        assertThat(bench.hub.end().detail()).startsWith("407");
        assertThat(trunk.free).isEqualTo(1);
    }

    @Test
    void a_trunks_second_host_is_tried_when_the_first_is_silent_and_never_both_ring() {
        dialTrunk();
        FakeWire.Sent first = bench.raw("INVITE");
        bench.lanes.pass(Duration.ofSeconds(6));
        FakeWire.Sent second = bench.wire.next();
        while (second.hop().address().getPort() == 5080) {
            second = bench.wire.next();
        }
        assertThat(second.hop().address().getPort()).isEqualTo(5081);
        reply(first, 200, "late", "", FarEnd.SDP);
        assertThat(bench.request("ACK").to().tag()).isEqualTo("late");
        SipRequest bye = bench.request("BYE");
        assertThat(bye.to().tag()).isEqualTo("late");
        assertThat(bye.header("Reason").orElse("")).startsWith("Q.850;cause=102");
        reply(second, 200, "good", "", FarEnd.SDP);
        assertThat(bench.hub.events).containsExactly("answered");
        assertThat(trunk.outcomes).containsExactly(200);
    }

    @Test
    void a_host_that_cannot_be_reached_or_is_overloaded_gives_way_to_the_next() {
        bench.wire.breakPort(5080);
        dialTrunk();
        FakeWire.Sent second = bench.raw("INVITE");
        assertThat(second.hop().address().getPort()).isEqualTo(5081);
        reply(second, 503, "x", "", "");
        assertThat(bench.hub.end().detail()).startsWith("503");
        assertThat(trunk.outcomes).containsExactly(503);
    }

    @Test
    void a_trunk_over_a_connection_is_spoken_to_over_it_whatever_its_contact_leaves_out() {
        trunk.hops = List.of(new Hop(Transport.TLS, FakeTrunk.hop(5081).address(), "carrier.example"));
        OutboundLeg leg = dialTrunk();
        FakeWire.Sent invite = bench.raw("INVITE");
        Flow connection =
                new Flow(Transport.TLS, invite.hop().address(), bench.far.flow().local());
        bench.arrives(bench.far.reply(invite.text(), 200, "x", "", FarEnd.SDP), connection);
        assertThat(bench.raw("ACK").hop()).hasToString("192.0.2.20:5081/tls");
        bench.wire.closePort(5081);
        leg.end(Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.ROUTER));
        Hop anew = bench.raw("BYE").hop();
        assertThat(anew).hasToString("192.0.2.10:5070/tls");
        assertThat(anew.name()).isEqualTo("carrier.example");
    }

    @Test
    void a_trunk_that_was_heard_before_408_is_alive_and_nobody_else_is_asked() {
        dialTrunk();
        FakeWire.Sent invite = bench.raw("INVITE");
        reply(invite, 180, "far", "", "");
        reply(invite, 408, "far", "", "");
        bench.request("ACK");
        bench.quiet();
        assertThat(bench.hub.end().tryNext()).isFalse();
        assertThat(trunk.outcomes).containsExactly(480);
    }

    @Test
    void an_adapter_that_fails_keeps_no_line_and_leaves_no_leg() {
        trunk.broken = true;
        assertThatThrownBy(this::dialTrunk).isInstanceOf(IllegalStateException.class);
        assertThat(trunk.free).isEqualTo(1);
        assertThat(bench.legs.size()).isZero();
        bench.quiet();
        trunk.broken = false;
        dialTrunk();
        trunk.broken = true;
        reply(bench.raw("INVITE"), 486, "far", "", "");
        bench.request("ACK");
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.USER_BUSY);
        assertThat(trunk.free).isEqualTo(1);
    }

    @Test
    void a_trunk_at_an_ipv6_address_is_written_with_brackets() {
        trunk.host = "2001:db8::1";
        dialTrunk();
        FakeWire.Sent invite = bench.raw("INVITE");
        assertThat(invite.startLine()).isEqualTo("INVITE sip:7001@[2001:db8::1];user=phone SIP/2.0");
        assertThat(FarEnd.header(invite.text(), "To")).contains("<sip:7001@[2001:db8::1]>");
        assertThat(FarEnd.header(invite.text(), "From").orElse("")).contains("<sip:account@[2001:db8::1]>");
        assertThat(FarEnd.header(invite.text(), "P-Asserted-Identity")).contains("<sip:7002@[2001:db8::1]>");
    }

    @Test
    void a_full_or_dead_trunk_cannot_be_dialled() {
        trunk.free = 0;
        assertThatThrownBy(this::dialTrunk).isInstanceOfSatisfying(CallException.class, e -> assertThat(
                        e.hangup().cause())
                .isEqualTo(HangupCause.NO_CIRCUIT_AVAILABLE));
        trunk.free = 1;
        trunk.draining = true;
        assertThatThrownBy(this::dialTrunk)
                .hasMessageContaining("being drained")
                .isInstanceOfSatisfying(
                        CallException.class,
                        e -> assertThat(e.hangup().tryNext()).isTrue());
        trunk.draining = false;
        trunk.status = TrunkState.Status.DOWN;
        assertThatThrownBy(this::dialTrunk).isInstanceOfSatisfying(CallException.class, e -> assertThat(
                        e.hangup().tryNext())
                .isTrue());
    }

    @Test
    void no_way_to_a_trunk_is_told() {
        trunk.hops = List.of();
        dialTrunk();
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.DESTINATION_OUT_OF_ORDER);
        assertThat(trunk.free).isEqualTo(1);
    }
}
