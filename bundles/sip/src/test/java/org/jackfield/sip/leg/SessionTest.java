// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jackfield.api.call.DigitMode;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.sip.bench.FarEnd;
import org.jackfield.sip.device.DeviceProfile;
import org.jackfield.sip.device.MessageLamp;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.junit.jupiter.api.Test;

class SessionTest {

    private final LegBench bench = new LegBench();

    @Test
    void a_far_party_that_holds_is_answered_and_resumes() {
        SipResponse ok = bench.answeredIn("");
        bench.hub.events.clear();
        bench.arrives(bench.far.inside("INVITE", ok, "", FarEnd.sdp("sendonly", "0 8")));
        SipResponse held = bench.response(200);
        assertThat(held.body()).contains("a=recvonly");
        bench.arrives(bench.far.ack(held, ""));
        assertThat(bench.hub.leg().media().orElseThrow().direction()).isEqualTo(MediaDirection.RECVONLY);
        bench.arrives(bench.far.inside("INVITE", ok, "", FarEnd.sdp("inactive", "0 8")));
        SipResponse inactive = bench.response(200);
        assertThat(inactive.body()).contains("a=inactive");
        bench.arrives(bench.far.ack(inactive, ""));
        bench.arrives(bench.far.inside("UPDATE", ok, "", FarEnd.sdp("sendrecv", "0 8")));
        assertThat(bench.response(200).body()).contains("a=sendrecv");
        assertThat(bench.hub.events).containsExactly("mediaChanged", "mediaChanged", "mediaChanged");
    }

    @Test
    void an_offer_that_cannot_be_taken_leaves_the_call_as_it_was() {
        SipResponse ok = bench.answeredIn("");
        bench.hub.events.clear();
        bench.arrives(bench.far.inside("INVITE", ok, "", FarEnd.sdp("sendrecv", "18")));
        bench.response(488);
        bench.arrives(bench.far.inside("UPDATE", ok, "", FarEnd.sdp("sendrecv", "18")));
        bench.response(488);
        assertThat(bench.hub.events).isEmpty();
    }

    @Test
    void an_ack_of_another_invite_confirms_nothing() {
        SipResponse ok = bench.answeredIn("");
        bench.arrives(bench.far.inside("INVITE", ok, "", FarEnd.sdp("sendrecv", "18")));
        String refused = bench.far.ack(bench.response(488), "");
        bench.arrives(refused);
        bench.arrives(bench.far.inside("INVITE", ok, "", FarEnd.sdp("sendonly", "0 8")));
        SipResponse held = bench.response(200);
        bench.arrives(refused);
        bench.arrives(bench.far.ack(ok, ""));
        bench.lanes.pass(Duration.ofMillis(600));
        assertThat(bench.response(200).cseq()).isEqualTo(held.cseq());
        bench.arrives(bench.far.ack(held, ""));
        bench.lanes.pass(Duration.ofSeconds(40));
        bench.quiet();
    }

    @Test
    void a_new_invite_without_an_offer_is_given_one() {
        SipResponse ok = bench.answeredIn("");
        bench.arrives(bench.far.inside("INVITE", ok, "", ""));
        SipResponse offer = bench.response(200);
        assertThat(offer.body()).contains("m=audio");
        bench.arrives(bench.far.ack(offer, FarEnd.sdp("sendonly", "0")));
        assertThat(bench.hub.leg().media().orElseThrow().direction()).isEqualTo(MediaDirection.RECVONLY);
    }

    @Test
    void a_request_that_requires_what_we_do_not_know_is_420() {
        SipResponse ok = bench.answeredIn("");
        for (String method : List.of("INFO", "UPDATE", "INVITE", "REFER", "BYE")) {
            bench.arrives(bench.far.inside(method, ok, "Require: Timer, rocket\r\n", ""));
            assertThat(bench.response(420).header("Unsupported")).contains("rocket");
            bench.lanes.pass(Duration.ofSeconds(33));
            bench.wire.clear();
        }
        assertThat(bench.hub.events).doesNotContain("ended");
    }

    @Test
    void a_request_out_of_order_is_refused() {
        SipResponse ok = bench.answeredIn("");
        String late = bench.far.inside("INFO", ok, "", "");
        bench.arrives(bench.far.inside("OPTIONS", ok, "", ""));
        bench.response(200);
        bench.arrives(late);
        bench.response(500);
    }

    @Test
    void digits_in_info_are_told_and_other_info_is_415() {
        SipResponse ok = bench.answeredIn("");
        String digit = "Signal=5\r\nDuration=250\r\n";
        bench.arrives(bench.far.inside("INFO", ok, "", digit).replace("application/sdp", "application/dtmf-relay"));
        bench.response(200);
        assertThat(bench.hub.digits).containsExactly(new Dtmf('5', Duration.ofMillis(250), false));
        bench.arrives(bench.far.inside("INFO", ok, "", "#").replace("application/sdp", "application/dtmf"));
        bench.response(200);
        assertThat(bench.hub.digits).hasSize(2);
        bench.arrives(bench.far.inside("INFO", ok, "", "x").replace("application/sdp", "text/plain"));
        bench.response(415);
        bench.arrives(bench.far.inside("INFO", ok, "", ""));
        bench.response(200);
    }

    @Test
    void a_failure_over_a_request_is_500_and_the_call_goes_on() {
        SipResponse ok = bench.answeredIn("");
        bench.ports.opened.get(0).fails = true;
        bench.arrives(bench.far.inside("UPDATE", ok, "", FarEnd.sdp("sendonly", "0 8")));
        bench.response(500);
        assertThat(bench.transactions.traffic().failures()).isEqualTo(1);
        assertThat(bench.hub.events).doesNotContain("ended");
        bench.arrives(bench.far.inside("OPTIONS", ok, "", ""));
        bench.response(200);
    }

    @Test
    void a_failure_over_an_ack_ends_that_call() {
        bench.callIn("", FarEnd.SDP);
        bench.hub.leg().answer(LegBench.CODECS);
        SipResponse ok = bench.response(200);
        bench.hub.fails = true;
        bench.arrives(bench.far.ack(ok, ""));
        bench.raw("BYE");
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.PROTOCOL_ERROR);
        assertThat(bench.transactions.traffic().failures()).isEqualTo(1);
    }

    @Test
    void digits_are_sent_in_the_sound_where_agreed_else_by_info() {
        Dtmf five = new Dtmf('5', Duration.ofMillis(100), false);
        bench.answeredIn("");
        bench.hub.leg().sendDtmf(five);
        bench.quiet();
        assertThat(bench.ports.opened.get(0).digits).containsExactly(five);
        bench.hub.leg().sendDtmf(new Dtmf('5', Duration.ofMillis(100), true));
        assertThat(bench.ports.opened.get(0).digits).hasSize(1);
        SipResponse ok = lastAnswer(FarEnd.sdp("sendrecv", "0"));
        assertThat(ok.body()).doesNotContain("telephone-event");
        bench.hub.leg().sendDtmf(five);
        assertThat(bench.raw("INFO").text()).contains("application/dtmf-relay").contains("Signal=5\r\nDuration=100");
    }

    @Test
    void without_telephone_event_digits_are_tones_until_the_far_end_sends_one_by_info() {
        bench.answeredIn("");
        assertThat(bench.hub.leg().tones()).isFalse();
        SipResponse ok = lastAnswer(FarEnd.sdp("sendrecv", "0"));
        assertThat(bench.hub.leg().tones()).isTrue();
        String digit = "Signal=5\r\nDuration=250\r\n";
        String info = bench.far.inside("INFO", ok, "", digit).replace("application/sdp", "application/dtmf-relay");
        bench.arrives(info.replace("Call-ID: call@far", "Call-ID: two@far"));
        assertThat(bench.hub.digits).hasSize(1);
        assertThat(bench.hub.leg().tones()).isFalse();
    }

    @Test
    void a_device_that_insists_on_tones_or_info_is_not_offered_telephone_event() {
        bench.device = new DeviceProfile(
                "far", List.of("7001"), "", List.of(), SrtpPolicy.OFF, DigitMode.INBAND, "", MessageLamp.ALWAYS);
        assertThat(bench.answeredIn("").body()).doesNotContain("telephone-event");
        assertThat(bench.hub.leg().tones()).isTrue();
        bench.device = new DeviceProfile(
                "far", List.of("7001"), "", List.of(), SrtpPolicy.OFF, DigitMode.INFO, "", MessageLamp.ALWAYS);
        assertThat(lastAnswer(FarEnd.sdp("sendrecv", "0 101")).body()).doesNotContain("telephone-event");
        assertThat(bench.hub.leg().tones()).isFalse();
    }

    private SipResponse lastAnswer(String description) {
        bench.arrives(bench.far.invite("600", "", description).replace("Call-ID: call@far", "Call-ID: two@far"));
        bench.response(100);
        bench.hub.leg().answer(LegBench.CODECS);
        SipResponse ok = bench.response(200);
        bench.arrives(bench.far.ack(ok, ""));
        return ok;
    }

    @Test
    void a_blind_transfer_is_asked_of_the_hub_and_reported() {
        SipResponse ok = bench.answeredIn("");
        bench.arrives(bench.far.inside("REFER", ok, "Refer-To: <sip:7003;phone-context=house@198.51.100.1>\r\n", ""));
        bench.response(202);
        SipRequest trying = bench.request("NOTIFY");
        assertThat(trying.body()).isEqualTo("SIP/2.0 100 Trying\r\n");
        assertThat(trying.header("Event")).contains("refer");
        assertThat(trying.header("Subscription-State").orElse("")).startsWith("active");
        TransferRequest asked = bench.hub.transfers.get(0);
        assertThat(asked.number()).isEqualTo("7003");
        assertThat(asked.replaces()).isEmpty();
        asked.progress().ringing();
        assertThat(bench.request("NOTIFY").body()).startsWith("SIP/2.0 180");
        asked.progress().succeeded();
        SipRequest done = bench.request("NOTIFY");
        assertThat(done.body()).startsWith("SIP/2.0 200");
        assertThat(done.header("Subscription-State").orElse("")).startsWith("terminated");
    }

    @Test
    void a_failed_transfer_says_why() {
        SipResponse ok = bench.answeredIn("");
        bench.arrives(bench.far.inside("REFER", ok, "Refer-To: <sip:7003@198.51.100.1>\r\n", ""));
        bench.wire.clear();
        bench.hub.transfers.get(0).progress().failed(Hangup.of(HangupCause.USER_BUSY, Hangup.By.CALLED));
        assertThat(bench.request("NOTIFY").body()).startsWith("SIP/2.0 486");
    }

    @Test
    void an_attended_transfer_names_the_leg_that_is_replaced() {
        SipResponse first = bench.answeredIn("");
        bench.answeredOut("");
        SipLeg consulted = bench.legs.all().stream()
                .filter(leg -> leg instanceof OutboundLeg)
                .findFirst()
                .orElseThrow();
        Dialogs ids = new Dialogs(((OutboundLeg) consulted).session().orElseThrow());
        String replaces = ids.callId() + "%3Bto-tag%3D" + ids.local() + "%3Bfrom-tag%3D" + ids.remote();
        bench.arrives(bench.far.inside(
                "REFER", first, "Refer-To: <sip:7003@198.51.100.1?Replaces=" + replaces + ">\r\n", ""));
        bench.response(202);
        assertThat(bench.hub.transfers.get(0).replaces()).contains(consulted.id());
        bench.wire.clear();
        bench.arrives(bench.far.inside(
                "REFER",
                first,
                "Refer-To: <sip:7003@198.51.100.1?Replaces=" + replaces.replace(ids.remote(), "guessed") + ">\r\n",
                ""));
        bench.response(404);
        bench.arrives(bench.far.inside(
                "REFER", first, "Refer-To: <sip:7003@198.51.100.1?Replaces=no%3Bto-tag%3Da%3Bfrom-tag%3Db>\r\n", ""));
        bench.response(404);
    }

    private record Dialogs(Session session) {
        String callId() {
            return session.dialog().callId();
        }

        String local() {
            return session.dialog().localTag();
        }

        String remote() {
            return session.dialog().remoteTag();
        }
    }

    @Test
    void a_transfer_without_subscription_sends_no_notify() {
        SipResponse ok = bench.answeredIn("");
        bench.arrives(bench.far.inside("REFER", ok, "Refer-Sub: false\r\nRefer-To: <sip:7003@198.51.100.1>\r\n", ""));
        assertThat(bench.response(200).header("Refer-Sub")).contains("false");
        bench.quiet();
        assertThat(bench.hub.transfers).hasSize(1);
    }

    @Test
    void a_refer_without_a_target_is_400_and_other_methods_are_refused() {
        SipResponse ok = bench.answeredIn("");
        bench.arrives(bench.far.inside("REFER", ok, "", ""));
        bench.response(400);
        bench.arrives(bench.far.inside("SUBSCRIBE", ok, "Event: x\r\n", ""));
        bench.response(489);
        bench.arrives(bench.far.inside("MESSAGE", ok, "", ""));
        bench.response(405);
    }

    @Test
    void a_dialog_with_another_tag_is_not_ours() {
        SipResponse ok = bench.answeredIn("");
        bench.arrives(bench.far.inside("BYE", ok, "", "").replace(";tag=far", ";tag=stranger"));
        bench.response(481);
        assertThat(bench.hub.events).doesNotContain("ended");
    }

    @Test
    void the_hub_hears_digits_of_the_sound() {
        bench.answeredIn("");
        var listener = bench.ports.opened.get(0).listener;
        assertThat(listener).isNotNull();
        listener.pressed(new Dtmf('1', Duration.ofMillis(80), true));
        assertThat(bench.hub.digits).hasSize(1);
    }
}
