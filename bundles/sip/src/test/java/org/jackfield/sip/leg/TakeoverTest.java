// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.sip.testing.CallViews.call;
import static org.jackfield.sip.testing.CallViews.called;

import org.jackfield.api.call.Caller;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegState;
import org.jackfield.sip.bench.FarEnd;
import org.junit.jupiter.api.Test;

class TakeoverTest {

    private static final LegId RINGING = new LegId("ringing");

    private final LegBench bench = new LegBench();
    private final PickUpNames.Names names = bench.names.of(RINGING);

    private void stands(LegState state) {
        bench.hub.live.add(call("call", Caller.ANONYMOUS, "7001", called("ringing", state, "device:bert", "7001")));
    }

    private void callIn(String callId, String to, String from) {
        bench.callIn("Replaces: " + callId + ";to-tag=" + to + ";from-tag=" + from + "\r\n", FarEnd.SDP);
    }

    @Test
    void what_a_lamp_shows_of_a_ringing_phone_picks_its_call_up_whichever_tag_comes_first() {
        stands(LegState.RINGING);
        callIn(names.callId(), names.localTag(), names.remoteTag());
        assertThat(bench.hub.replaced).containsExactly(RINGING);
        assertThat(bench.names.leg(new Replaced(names.callId(), names.remoteTag(), names.localTag(), true)))
                .contains(RINGING);
    }

    @Test
    void once_it_is_answered_its_call_cannot_be_taken_from_it() {
        stands(LegState.ANSWERED);
        callIn(names.callId(), names.localTag(), names.remoteTag());
        bench.response(486);
        assertThat(bench.hub.replaced).isEmpty();
    }

    @Test
    void names_that_are_made_up_open_nothing() {
        stands(LegState.RINGING);
        callIn(names.callId(), names.localTag(), names.localTag());
        bench.response(481);
        assertThat(bench.names.leg(new Replaced("", names.localTag(), names.remoteTag(), false)))
                .isEmpty();
        assertThat(new PickUpNames().of(RINGING)).isNotEqualTo(names);
        assertThat(bench.hub.replaced).isEmpty();
    }
}
