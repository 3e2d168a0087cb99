// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.sip.bench.FakeWire;
import org.jackfield.sip.bench.FarEnd;
import org.jackfield.sip.message.SipResponse;
import org.junit.jupiter.api.Test;

class RenegotiationTest {

    private final LegBench bench = new LegBench();

    private void reply(FakeWire.Sent request, int status, String headers, String body) {
        bench.arrives(bench.far.reply(request.text(), status, "far", headers, body));
    }

    private FakeWire.Sent lastOf(String method) {
        FakeWire.Sent sent = bench.raw(method);
        bench.quiet();
        return sent;
    }

    @Test
    void we_hold_and_let_go_on() {
        bench.answeredIn("");
        bench.hub.events.clear();
        bench.hub.leg().hold(true);
        FakeWire.Sent hold = lastOf("INVITE");
        assertThat(hold.text()).contains("a=sendonly").contains("RTP/AVP 0 8 101");
        reply(hold, 200, "", FarEnd.sdp("recvonly", "0"));
        bench.raw("ACK");
        assertThat(bench.hub.events).containsExactly("mediaChanged");
        bench.hub.leg().hold(false);
        assertThat(lastOf("INVITE").text()).contains("a=sendrecv");
    }

    @Test
    void what_is_asked_during_an_offer_follows_in_one_more() {
        bench.answeredIn("");
        bench.hub.leg().hold(true);
        bench.hub.leg().hold(false);
        bench.hub.leg().renegotiate(List.of(LegBench.PCMA));
        FakeWire.Sent first = lastOf("INVITE");
        reply(first, 200, "", FarEnd.sdp("recvonly", "0"));
        bench.raw("ACK");
        assertThat(lastOf("INVITE").text()).contains("RTP/AVP 8 101").contains("a=sendrecv");
    }

    @Test
    void another_codec_is_offered_before_the_one_that_is_spoken() {
        bench.answeredIn("");
        bench.hub.leg().renegotiate(List.of(LegBench.PCMA, LegBench.PCMU));
        assertThat(lastOf("INVITE").text()).contains("RTP/AVP 8 0 101");
    }

    @Test
    void glare_is_answered_with_491_and_waited_out() {
        SipResponse ok = bench.answeredIn("");
        bench.hub.leg().hold(true);
        FakeWire.Sent hold = lastOf("INVITE");
        bench.arrives(bench.far.inside("INVITE", ok, "", FarEnd.SDP));
        bench.arrives(bench.far.ack(bench.response(491), ""));
        reply(hold, 491, "", "");
        bench.raw("ACK");
        bench.quiet();
        bench.lanes.pass(Duration.ofMillis(2010));
        assertThat(bench.raw("INVITE").text()).contains("a=sendonly");
    }

    @Test
    void who_owns_the_call_id_waits_longer_at_glare() {
        bench.answeredOut("");
        bench.legs.all().get(0).hold(true);
        reply(lastOf("INVITE"), 491, "", "");
        bench.raw("ACK");
        bench.lanes.pass(Duration.ofMillis(2090));
        bench.quiet();
        bench.lanes.pass(Duration.ofMillis(1920));
        bench.raw("INVITE");
    }

    @Test
    void nothing_is_refreshed_after_the_end() {
        bench.answeredOut("");
        SipLeg leg = bench.legs.all().get(0);
        leg.hold(true);
        FakeWire.Sent hold = lastOf("INVITE");
        leg.end(Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.ROUTER));
        FakeWire.Sent bye = bench.raw("BYE");
        reply(hold, 200, "Session-Expires: 90;refresher=uas\r\n", FarEnd.sdp("recvonly", "0"));
        bench.raw("ACK");
        reply(bye, 200, "", "");
        bench.lanes.pass(Duration.ofMinutes(10));
        bench.quiet();
        assertThat(bench.lanes.timers()).isZero();
    }

    @Test
    void a_far_party_that_never_decides_about_an_offer_is_cancelled() {
        bench.answeredIn("");
        bench.hub.leg().hold(true);
        FakeWire.Sent hold = lastOf("INVITE");
        reply(hold, 100, "", "");
        bench.lanes.pass(Duration.ofMillis(31_900));
        bench.quiet();
        bench.lanes.pass(Duration.ofMillis(200));
        reply(bench.raw("CANCEL"), 200, "", "");
        reply(hold, 487, "", "");
        bench.raw("ACK");
        assertThat(bench.hub.events).doesNotContain("ended");
        bench.hub.leg().hold(false);
        assertThat(lastOf("INVITE").text()).contains("a=sendrecv");
    }

    @Test
    void an_offer_that_is_answered_after_a_while_is_not_cancelled() {
        bench.answeredIn("");
        bench.hub.leg().hold(true);
        FakeWire.Sent hold = lastOf("INVITE");
        reply(hold, 100, "", "");
        bench.lanes.pass(Duration.ofSeconds(20));
        reply(hold, 200, "", FarEnd.sdp("recvonly", "0"));
        bench.raw("ACK");
        bench.lanes.pass(Duration.ofSeconds(60));
        bench.quiet();
    }

    @Test
    void where_no_codec_is_left_nothing_is_offered_until_there_is_one() {
        bench.answeredIn("");
        bench.hub.leg().renegotiate(List.of());
        bench.hub.leg().hold(true);
        bench.quiet();
        bench.hub.leg().renegotiate(LegBench.CODECS);
        assertThat(lastOf("INVITE").text()).contains("a=sendonly");
        assertThat(bench.transactions.traffic().failures()).isZero();
    }
}
