// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.sip.bench.FakeWire;
import org.jackfield.sip.bench.FarEnd;
import org.jackfield.sip.device.Reach;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    private final LegBench bench = new LegBench();

    private void reply(FakeWire.Sent request, int status, String headers, String body) {
        bench.arrives(bench.far.reply(request.text(), status, "far", headers, body));
    }

    private FakeWire.Sent lastOf(String method) {
        FakeWire.Sent sent = bench.raw(method);
        bench.quiet();
        return sent;
    }

    private void elsewhere(int port) {
        FarEnd moved = new FarEnd(port);
        moved.transport = Transport.TCP;
        bench.reaches.clear();
        bench.reaches.add(new Reach(SipUri.of("far", "192.0.2.10", port), List.of(), moved.flow()));
    }

    @Test
    void a_dialog_that_the_far_end_does_not_know_is_over() {
        bench.answeredIn("");
        bench.hub.leg().probe();
        FakeWire.Sent options = lastOf("OPTIONS");
        reply(options, 200, "", "");
        assertThat(bench.hub.events).doesNotContain("ended");
        bench.hub.leg().probe();
        reply(lastOf("OPTIONS"), 481, "", "");
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.INVALID_CALL_REFERENCE);
    }

    @Test
    void a_far_end_that_vanished_is_noticed_by_a_probe() {
        bench.answeredIn("");
        bench.hub.leg().probe();
        bench.lanes.pass(Duration.ofSeconds(33));
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.RECOVERY_ON_TIMER_EXPIRY);
    }

    @Test
    void a_phone_whose_connection_broke_and_who_registers_nowhere_is_hung_up() {
        bench.far.transport = Transport.TCP;
        bench.answeredIn("");
        bench.wire.closePort(5070);
        bench.hub.leg().probe();
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.RECOVERY_ON_TIMER_EXPIRY);
        assertThat(bench.legs.size()).isZero();
    }

    @Test
    void a_refresh_that_cannot_leave_ends_the_call() {
        bench.far.transport = Transport.TCP;
        bench.answeredIn("");
        bench.wire.closePort(5070);
        bench.lanes.pass(Duration.ofSeconds(901));
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.RECOVERY_ON_TIMER_EXPIRY);
    }

    @Test
    void a_phone_whose_connection_broke_is_reached_where_it_registered_last() {
        bench.far.transport = Transport.TCP;
        bench.answeredIn("");
        bench.wire.closePort(5070);
        elsewhere(5072);
        bench.hub.leg().probe();
        FakeWire.Sent options = lastOf("OPTIONS");
        assertThat(options.hop()).hasToString("192.0.2.10:5072/tcp");
        reply(options, 200, "", "");
        assertThat(bench.hub.events).doesNotContain("ended");
        bench.hub.leg().end(Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.ROUTER));
        assertThat(bench.raw("BYE").hop().address().getPort()).isEqualTo(5072);
    }

    @Test
    void a_phone_that_is_silent_is_looked_for_where_it_registered_last() {
        bench.answeredIn("");
        elsewhere(5072);
        bench.hub.leg().probe();
        bench.lanes.pass(Duration.ofMillis(31_900));
        bench.wire.clear();
        bench.lanes.pass(Duration.ofMillis(200));
        assertThat(lastOf("OPTIONS").hop().address().getPort()).isEqualTo(5072);
        assertThat(bench.hub.events).doesNotContain("ended");
        bench.lanes.pass(Duration.ofSeconds(33));
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.RECOVERY_ON_TIMER_EXPIRY);
    }

    @Test
    void an_offer_to_a_phone_that_moved_follows_it() {
        bench.answeredIn("");
        elsewhere(5072);
        bench.hub.leg().hold(true);
        bench.lanes.pass(Duration.ofMillis(31_900));
        bench.wire.clear();
        bench.lanes.pass(Duration.ofMillis(200));
        FakeWire.Sent hold = lastOf("INVITE");
        assertThat(hold.hop().address().getPort()).isEqualTo(5072);
        assertThat(hold.text()).contains("a=sendonly");
    }

    @Test
    void a_session_that_we_cannot_refresh_expires() {
        bench.answeredOut("Supported: timer\r\nAllow: INVITE, UPDATE\r\nSession-Expires: 180;refresher=uac\r\n");
        for (int i = 0; i < 2; i++) {
            bench.lanes.pass(Duration.ofSeconds(i == 0 ? 90 : 30));
            reply(lastOf("UPDATE"), 500, "", "");
            assertThat(bench.hub.events).doesNotContain("ended");
        }
        bench.lanes.pass(Duration.ofSeconds(27));
        bench.quiet();
        bench.lanes.pass(Duration.ofSeconds(1));
        assertThat(FarEnd.header(bench.raw("BYE").text(), "Reason").orElse("")).startsWith("Q.850;cause=102");
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.RECOVERY_ON_TIMER_EXPIRY);
    }

    @Test
    void a_refresh_that_failed_once_is_tried_again_and_keeps_the_session() {
        bench.answeredOut("Supported: timer\r\nAllow: INVITE, UPDATE\r\nSession-Expires: 180;refresher=uac\r\n");
        bench.lanes.pass(Duration.ofSeconds(90));
        reply(lastOf("UPDATE"), 500, "", "");
        bench.lanes.pass(Duration.ofSeconds(30));
        reply(lastOf("UPDATE"), 200, "Session-Expires: 180;refresher=uac\r\n", "");
        bench.lanes.pass(Duration.ofSeconds(89));
        bench.quiet();
        assertThat(bench.hub.events).doesNotContain("ended");
    }

    @Test
    void without_an_agreed_interval_a_refused_refresh_ends_nothing() {
        bench.answeredOut("Allow: INVITE, UPDATE\r\n");
        bench.lanes.pass(Duration.ofSeconds(900));
        reply(lastOf("UPDATE"), 500, "", "");
        for (int i = 0; i < 5; i++) {
            bench.lanes.pass(Duration.ofSeconds(300));
            reply(lastOf("UPDATE"), 500, "", "");
        }
        assertThat(bench.hub.events).doesNotContain("ended");
    }

    @Test
    void we_refresh_at_half_of_the_interval_by_update() {
        bench.answeredOut("Supported: timer\r\nAllow: INVITE, UPDATE\r\nSession-Expires: 120;refresher=uac\r\n");
        bench.lanes.pass(Duration.ofSeconds(59));
        bench.quiet();
        bench.lanes.pass(Duration.ofSeconds(1));
        FakeWire.Sent update = lastOf("UPDATE");
        assertThat(FarEnd.header(update.text(), "Session-Expires")).contains("120;refresher=uac");
        reply(update, 200, "Session-Expires: 120;refresher=uac\r\n", "");
        bench.lanes.pass(Duration.ofSeconds(61));
        bench.raw("UPDATE");
    }

    @Test
    void a_peer_without_update_is_refreshed_by_invite() {
        bench.answeredOut("");
        bench.lanes.pass(Duration.ofSeconds(901));
        assertThat(bench.raw("INVITE").text()).contains("m=audio").contains("Session-Expires: 1800");
    }

    @Test
    void a_refresh_that_update_cannot_do_is_done_by_invite() {
        bench.answeredOut("Allow: UPDATE\r\n");
        bench.lanes.pass(Duration.ofSeconds(900));
        reply(bench.raw("UPDATE"), 405, "", "");
        bench.raw("INVITE");
    }

    @Test
    void a_refresh_that_nobody_answers_ends_the_call() {
        bench.answeredOut("Allow: UPDATE\r\n");
        bench.lanes.pass(Duration.ofSeconds(940));
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.RECOVERY_ON_TIMER_EXPIRY);
    }

    @Test
    void a_far_party_that_does_not_refresh_in_time_is_hung_up() {
        SipResponse ok = bench.answeredIn("Supported: timer\r\nSession-Expires: 120;refresher=uac\r\n");
        assertThat(ok.header("Session-Expires")).contains("120;refresher=uac");
        assertThat(ok.tokens("Require")).contains("timer");
        bench.lanes.pass(Duration.ofSeconds(80));
        bench.arrives(bench.far.inside("UPDATE", ok, "Supported: timer\r\nSession-Expires: 120;refresher=uac\r\n", ""));
        assertThat(bench.response(200).header("Session-Expires")).contains("120;refresher=uac");
        bench.lanes.pass(Duration.ofSeconds(80));
        bench.quiet();
        bench.lanes.pass(Duration.ofSeconds(10));
        bench.raw("BYE");
        assertThat(bench.hub.end().cause()).isEqualTo(HangupCause.RECOVERY_ON_TIMER_EXPIRY);
    }
}
