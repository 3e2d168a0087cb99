// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.sip.bench.FakeWire;
import org.jackfield.sip.bench.FarEnd;
import org.jackfield.sip.device.DeviceProfile;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.junit.jupiter.api.Test;

class InboundLegTest {

    private final LegBench bench = new LegBench();

    private static Hangup hangup(HangupCause cause) {
        return Hangup.of(cause, Hangup.By.ROUTER);
    }

    @Test
    void an_invite_is_offered_with_who_calls_and_what_was_dialled() {
        bench.callIn("User-Agent: Phone/1\r\n", FarEnd.SDP);
        assertThat(bench.hub.invitations.get(0).dialled()).isEqualTo("600");
        assertThat(bench.hub.invitations.get(0).caller().number()).isEqualTo("7001");
        assertThat(bench.hub.invitations.get(0).caller().displayName()).isEqualTo("Far");
        assertThat(bench.hub.invitations.get(0).hopLimit()).isEqualTo(69);
        assertThat(bench.hub.invitations.get(0).context()).containsEntry("user-agent", "Phone/1");
        assertThat(bench.hub.leg().offered())
                .extracting(codec -> codec.format().name())
                .containsExactly("PCMU", "PCMA");
        assertThat(bench.hub.leg().media()).isPresent();
        assertThat(bench.hub.leg().party().address()).isEqualTo("192.0.2.10:5070/udp");
    }

    @Test
    void it_rings_answers_and_is_confirmed() {
        bench.callIn("", FarEnd.SDP);
        bench.hub.leg().ring();
        SipResponse ringing = bench.response(180);
        assertThat(ringing.to().tag()).isNotEmpty();
        assertThat(ringing.contacts().get(0).uri().host()).isEqualTo("198.51.100.1");
        bench.hub.leg().answer(LegBench.CODECS);
        SipResponse ok = bench.response(200);
        assertThat(ok.to().tag()).isEqualTo(ringing.to().tag());
        assertThat(ok.body()).contains("m=audio 20000 RTP/AVP 0 101");
        assertThat(bench.hub.events).containsExactly("mediaChanged");
        bench.arrives(bench.far.ack(ok, ""));
        assertThat(bench.hub.events).containsExactly("mediaChanged", "answered");
        bench.quiet();
    }

    @Test
    void early_sound_keeps_its_codec_in_the_answer() {
        bench.callIn("", FarEnd.SDP);
        bench.hub.leg().progress(List.of(LegBench.PCMA));
        assertThat(bench.response(183).body()).contains("RTP/AVP 8 101");
        assertThat(bench.hub.events).containsExactly("earlyMedia");
        bench.hub.leg().answer(LegBench.CODECS);
        SipResponse ok = bench.response(200);
        assertThat(ok.body()).contains("RTP/AVP 8 101");
        bench.arrives(bench.far.ack(ok, ""));
        assertThat(bench.hub.events).containsExactly("earlyMedia", "answered");
    }

    @Test
    void an_answer_is_repeated_until_it_is_confirmed() {
        bench.callIn("", FarEnd.SDP);
        bench.hub.leg().answer(LegBench.CODECS);
        SipResponse ok = bench.response(200);
        bench.lanes.pass(Duration.ofMillis(1600));
        bench.response(200);
        bench.response(200);
        bench.arrives(bench.far.ack(ok, ""));
        bench.lanes.pass(Duration.ofSeconds(40));
        bench.quiet();
    }

    @Test
    void an_answer_that_nobody_confirms_ends_with_bye() {
        bench.callIn("", FarEnd.SDP);
        bench.hub.leg().answer(LegBench.CODECS);
        bench.lanes.pass(Duration.ofMillis(31_900));
        bench.wire.clear();
        bench.lanes.pass(Duration.ofMillis(200));
        FakeWire.Sent bye = bench.raw("BYE");
        bench.quiet();
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.RECOVERY_ON_TIMER_EXPIRY);
        assertThat(bench.hub.events).containsOnlyOnce("ended");
        bench.arrives(bench.far.reply(bye.text(), 200, "", "", ""));
        assertThat(bench.legs.size()).isZero();
    }

    @Test
    void an_end_that_waits_for_an_ack_which_never_comes_is_a_bye_in_the_end() {
        bench.callIn("", FarEnd.SDP);
        bench.hub.leg().answer(LegBench.CODECS);
        bench.hub.leg().end(hangup(HangupCause.NORMAL_CLEARING));
        bench.lanes.pass(Duration.ofMillis(31_900));
        bench.wire.clear();
        bench.lanes.pass(Duration.ofMillis(200));
        assertThat(FarEnd.header(bench.raw("BYE").text(), "Reason").orElse("")).startsWith("Q.850;cause=16");
        bench.quiet();
    }

    @Test
    void a_cancel_ends_it_with_487() {
        bench.callIn("", FarEnd.SDP);
        bench.hub.leg().ring();
        bench.response(180);
        bench.arrives(bench.far.cancel("600", ""));
        assertThat(bench.response(200).method()).isEqualTo("CANCEL");
        SipResponse terminated = bench.response(487);
        bench.arrives(bench.far.ack(terminated, ""));
        assertThat(bench.hub.end()).isEqualTo(Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.CALLER));
        bench.lanes.pass(Duration.ofSeconds(40));
        bench.quiet();
        assertThat(bench.legs.size()).isZero();
        assertThat(bench.transactions.live()).isZero();
        assertThat(bench.ports.opened.get(0).closed).isTrue();
    }

    @Test
    void the_reason_of_a_cancel_is_told() {
        bench.callIn("", FarEnd.SDP);
        bench.arrives(bench.far.cancel("600", "Reason: SIP;cause=200;text=\"Call completed elsewhere\"\r\n"));
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.ANSWERED_ELSEWHERE);
    }

    @Test
    void it_is_refused_with_the_status_of_the_cause_until_the_ack_comes() {
        bench.callIn("", FarEnd.SDP);
        bench.hub.leg().end(hangup(HangupCause.USER_BUSY));
        SipResponse busy = bench.response(486);
        assertThat(busy.header("Reason").orElse("")).startsWith("Q.850;cause=17");
        bench.lanes.pass(Duration.ofMillis(600));
        bench.response(486);
        bench.arrives(bench.far.ack(busy, ""));
        bench.lanes.pass(Duration.ofSeconds(40));
        bench.quiet();
    }

    @Test
    void a_bye_of_the_far_party_ends_it_and_tells_its_reason() {
        SipResponse ok = bench.answeredIn("");
        bench.arrives(bench.far.inside("BYE", ok, "Reason: Q.850;cause=31\r\n", ""));
        bench.response(200);
        assertThat(bench.hub.end()).isEqualTo(Hangup.of(HangupCause.NORMAL_UNSPECIFIED, Hangup.By.CALLER));
        assertThat(bench.legs.size()).isZero();
    }

    @Test
    void it_hangs_up_with_a_reason() {
        bench.answeredIn("");
        bench.hub.leg().end(hangup(HangupCause.NORMAL_CLEARING));
        assertThat(bench.hub.events).endsWith("ended");
        var bye = bench.raw("BYE");
        assertThat(FarEnd.header(bye.text(), "Reason").orElse("")).startsWith("Q.850;cause=16");
        assertThat(bye.hop().address().getPort()).isEqualTo(5070);
        bench.arrives(bench.far.reply(bye.text(), 200, "", "", ""));
        assertThat(bench.legs.size()).isZero();
    }

    @Test
    void hanging_up_waits_for_the_ack_to_the_answer() {
        bench.callIn("", FarEnd.SDP);
        bench.hub.leg().answer(LegBench.CODECS);
        SipResponse ok = bench.response(200);
        bench.hub.leg().end(hangup(HangupCause.NORMAL_CLEARING));
        assertThat(bench.hub.events).contains("ended");
        bench.quiet();
        bench.arrives(bench.far.ack(ok, ""));
        bench.request("BYE");
    }

    @Test
    void an_invite_without_a_description_is_answered_with_an_offer() {
        bench.callIn("", "");
        assertThat(bench.hub.leg().offered()).isEmpty();
        bench.hub.leg().answer(LegBench.CODECS);
        SipResponse ok = bench.response(200);
        assertThat(ok.body()).contains("RTP/AVP 0 8 101");
        bench.arrives(bench.far.ack(ok, FarEnd.sdp("sendrecv", "8")));
        assertThat(bench.hub.events).containsExactly("mediaChanged", "answered");
        assertThat(bench.ports.opened.get(0).codec().orElseThrow().format().name())
                .isEqualTo("PCMA");
    }

    @Test
    void an_ack_without_the_answer_that_was_due_ends_the_call() {
        bench.callIn("", "");
        bench.hub.leg().answer(LegBench.CODECS);
        bench.arrives(bench.far.ack(bench.response(200), ""));
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.INCOMPATIBLE_DESTINATION);
        bench.request("BYE");
    }

    @Test
    void no_codec_in_common_is_488() {
        bench.callIn("", FarEnd.sdp("sendrecv", "9"));
        bench.hub.leg().answer(LegBench.CODECS);
        assertThat(bench.response(488).header("Warning")).isPresent();
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.INCOMPATIBLE_DESTINATION);
    }

    @Test
    void a_device_speaks_only_the_codecs_it_may() {
        bench.device = new DeviceProfile("far", List.of("7001"), List.of("PCMA"), SrtpPolicy.OFF);
        bench.callIn("", FarEnd.SDP);
        bench.hub.leg().answer(LegBench.CODECS);
        assertThat(bench.response(200).body()).contains("RTP/AVP 8 101");
    }

    @Test
    void an_offer_without_audio_or_with_port_0_is_488() {
        bench.arrives(bench.far.invite("600", "", FarEnd.SDP.replace("m=audio 4000", "m=video 4000")));
        bench.response(100);
        bench.response(488);
        bench.arrives(bench.far
                .invite("600", "", FarEnd.SDP.replace("audio 4000", "audio 0"))
                .replace("Call-ID: call@far", "Call-ID: 2@far"));
        bench.response(100);
        bench.response(488);
        assertThat(bench.hub.offered).isEmpty();
    }

    @Test
    void a_body_that_is_no_description_is_415() {
        bench.arrives(bench.far.invite("600", "", FarEnd.SDP).replace("application/sdp", "text/plain"));
        bench.response(100);
        assertThat(bench.response(415).header("Accept")).contains("application/sdp");
    }

    @Test
    void an_exhausted_hop_count_is_483_and_a_short_session_422() {
        bench.arrives(bench.far.invite("600", "", FarEnd.SDP).replace("Max-Forwards: 70", "Max-Forwards: 0"));
        bench.response(100);
        bench.response(483);
        bench.arrives(bench.far.invite("600", "Supported: timer\r\nSession-Expires: 30\r\n", FarEnd.SDP));
        bench.response(100);
        assertThat(bench.response(422).header("Min-SE")).contains("90");
    }

    @Test
    void all_ports_in_use_is_503() {
        bench.ports.exhausted = true;
        bench.callIn("", FarEnd.SDP);
        bench.response(503);
        assertThat(bench.legs.size()).isZero();
    }

    @Test
    void a_requirement_of_100rel_makes_ringing_reliable() {
        bench.callIn("Require: 100rel\r\nSupported: 100rel\r\n", FarEnd.SDP);
        bench.hub.leg().ring();
        SipResponse ringing = bench.response(180);
        assertThat(ringing.header("Require")).contains("100rel");
        bench.lanes.pass(Duration.ofMillis(600));
        bench.response(180);
        String rack = "RAck: " + ringing.header("RSeq").orElse("") + " " + ringing.cseq() + " INVITE\r\n";
        bench.arrives(bench.far.inside("PRACK", ringing, rack, ""));
        assertThat(bench.response(200).method()).isEqualTo("PRACK");
        bench.lanes.pass(Duration.ofSeconds(40));
        bench.quiet();
    }

    @Test
    void the_answer_waits_for_the_prack_of_early_sound() {
        bench.callIn("Supported: 100rel\r\n", FarEnd.SDP);
        bench.hub.leg().progress(LegBench.CODECS);
        SipResponse early = bench.response(183);
        bench.hub.leg().answer(LegBench.CODECS);
        bench.quiet();
        bench.arrives(bench.far.inside("PRACK", early, "RAck: 7 7 INVITE\r\n", ""));
        bench.response(481);
        String rack = "RAck: " + early.header("RSeq").orElse("") + " " + early.cseq() + " INVITE\r\n";
        bench.arrives(bench.far.inside("PRACK", early, rack, ""));
        assertThat(bench.response(200).method()).isEqualTo("PRACK");
        assertThat(bench.response(200).method()).isEqualTo("INVITE");
    }

    @Test
    void an_offer_in_183_is_answered_in_prack() {
        bench.callIn("Supported: 100rel\r\n", "");
        bench.hub.leg().progress(LegBench.CODECS);
        SipResponse early = bench.response(183);
        assertThat(early.body()).contains("m=audio");
        String rack = "RAck: " + early.header("RSeq").orElse("") + " " + early.cseq() + " INVITE\r\n";
        bench.arrives(bench.far.inside("PRACK", early, rack, FarEnd.sdp("sendrecv", "0")));
        bench.response(200);
        assertThat(bench.hub.events).containsExactly("earlyMedia");
        bench.hub.leg().answer(LegBench.CODECS);
        SipResponse ok = bench.response(200);
        assertThat(ok.body()).isEmpty();
        bench.arrives(bench.far.ack(ok, ""));
        assertThat(bench.hub.events).containsExactly("earlyMedia", "answered");
    }

    @Test
    void without_prack_a_reliable_response_ends_the_call() {
        bench.callIn("Require: 100rel\r\n", FarEnd.SDP);
        bench.hub.leg().ring();
        bench.lanes.pass(Duration.ofSeconds(33));
        bench.wire.clear();
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.RECOVERY_ON_TIMER_EXPIRY);
    }

    @Test
    void replaces_takes_another_legs_place() {
        SipResponse ok = bench.answeredIn("");
        String replaces = "Replaces: " + ok.callId() + ";to-tag=" + ok.to().tag() + ";from-tag=far\r\n";
        bench.arrives(bench.far.invite("600", replaces, FarEnd.SDP).replace("Call-ID: call@far", "Call-ID: other@far"));
        bench.response(100);
        assertThat(bench.hub.replaced).containsExactly(bench.hub.offered.get(0).id());
        bench.arrives(bench.far
                .invite("600", "Replaces: none;to-tag=a;from-tag=b\r\n", FarEnd.SDP)
                .replace("Call-ID: call@far", "Call-ID: third@far"));
        bench.response(100);
        bench.response(481);
    }

    private void replacing(String headers) {
        bench.arrives(bench.far
                .invite("600", "Replaces: " + headers + "\r\n", FarEnd.SDP)
                .replace("Call-ID: call@far", "Call-ID: " + headers.hashCode() + "@far"));
        bench.response(100);
    }

    @Test
    void replaces_must_name_both_tags_of_the_dialog() {
        SipResponse ok = bench.answeredIn("");
        replacing(ok.callId() + ";to-tag=" + ok.to().tag() + ";from-tag=guessed");
        bench.response(481);
        replacing(ok.callId() + ";to-tag=guessed;from-tag=" + ok.to().tag());
        bench.response(481);
        replacing(ok.callId() + ";to-tag=" + ok.to().tag());
        bench.response(481);
        assertThat(bench.hub.replaced).isEmpty();
        // Whose tag is whose may be mixed up.
        replacing(ok.callId() + ";from-tag=" + ok.to().tag() + ";to-tag=far");
        assertThat(bench.hub.replaced).hasSize(1);
    }

    @Test
    void who_would_replace_only_what_rings_does_not_get_what_is_answered() {
        SipResponse ok = bench.answeredIn("");
        replacing(ok.callId() + ";to-tag=" + ok.to().tag() + ";from-tag=far;early-only");
        bench.response(486);
        assertThat(bench.hub.replaced).isEmpty();
    }

    @Test
    void before_the_answer_who_was_called_may_be_replaced_but_not_who_calls() {
        bench.callIn("", FarEnd.SDP);
        bench.hub.leg().ring();
        SipResponse ringing = bench.response(180);
        replacing(ringing.callId() + ";to-tag=" + ringing.to().tag() + ";from-tag=far");
        bench.response(481);
        OutboundLeg called = bench.dial();
        FakeWire.Sent invite = bench.raw("INVITE");
        bench.arrives(bench.far.reply(invite.text(), 180, "phone", "", ""));
        String from = bench.parsed(invite).from().tag();
        replacing(
                FarEnd.header(invite.text(), "Call-ID").orElse("") + ";to-tag=" + from + ";from-tag=phone;early-only");
        assertThat(bench.hub.replaced).containsExactly(called.id());
    }

    @Test
    void the_answer_says_what_an_update_agreed_on_meanwhile() {
        bench.callIn("Supported: 100rel\r\n", FarEnd.SDP);
        bench.hub.leg().progress(LegBench.CODECS);
        SipResponse early = bench.response(183);
        assertThat(early.body()).contains("RTP/AVP 0 101");
        String rack = "RAck: " + early.header("RSeq").orElse("") + " " + early.cseq() + " INVITE\r\n";
        bench.arrives(bench.far.inside("PRACK", early, rack, ""));
        bench.response(200);
        bench.arrives(bench.far.inside("UPDATE", early, "", FarEnd.sdp("sendrecv", "8 101")));
        String updated = bench.response(200).body();
        assertThat(updated).contains("RTP/AVP 8 101");
        bench.hub.leg().answer(LegBench.CODECS);
        assertThat(bench.response(200).body()).isEqualTo(updated);
    }

    @Test
    void what_is_asked_before_the_ack_follows_after_it() {
        bench.callIn("", FarEnd.SDP);
        bench.hub.leg().answer(LegBench.CODECS);
        SipResponse ok = bench.response(200);
        bench.hub.leg().hold(true);
        bench.quiet();
        bench.arrives(bench.far.ack(ok, ""));
        assertThat(bench.request("INVITE").body()).contains("a=sendonly");
    }

    @Test
    void an_offer_before_the_answer_comes_too_early() {
        bench.callIn("", FarEnd.SDP);
        bench.hub.leg().ring();
        SipResponse ringing = bench.response(180);
        bench.arrives(bench.far.inside("UPDATE", ringing, "", FarEnd.SDP));
        assertThat(bench.response(500).header("Retry-After")).isPresent();
        bench.arrives(bench.far.inside("UPDATE", ringing, "", ""));
        bench.response(200);
    }

    @Test
    void who_accepts_no_session_description_gets_406() {
        bench.arrives(bench.far.invite("600", "Accept: text/plain\r\n", FarEnd.SDP));
        bench.response(100);
        bench.response(406);
    }

    @Test
    void a_withheld_number_stays_withheld() {
        bench.callIn("Privacy: id\r\n", FarEnd.SDP);
        assertThat(bench.hub.invitations.get(0).caller().withheld()).isTrue();
    }

    @Test
    void our_own_invite_that_comes_back_is_a_loop() {
        bench.dial();
        SipRequest own = bench.request("INVITE");
        String looped = bench.far
                .invite("600", "", FarEnd.SDP)
                .replace("Call-ID: call@far", "Call-ID: " + own.callId())
                .replace(";tag=far", ";tag=" + own.from().tag());
        bench.arrives(looped);
        bench.response(100);
        bench.response(482);
    }
}
