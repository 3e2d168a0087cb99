// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.LegState;
import org.jackfield.api.media.CodecOffer;

/**
 * Leads a call's first party to the one that it called: rings it, opens its sound early, answers it. On the call's lane.
 */
final class Opening implements Dialling.Outcome {

    private final Call call;
    private final CallLeg first;
    private final boolean called;
    private Optional<CallLeg> early = Optional.empty();
    private boolean open;

    private Opening(Call call, CallLeg first, boolean called) {
        this.call = call;
        this.first = first;
        this.called = called;
        this.open = !called;
    }

    /** @param first the party that called; its telephone waits for an answer */
    static Opening of(Call call, CallLeg first) {
        return new Opening(call, first, true);
    }

    /** @param first the party that was rung first to call, or picked that call up; its telephone has been answered */
    static Opening ofAnswered(Call call, CallLeg first) {
        return new Opening(call, first, false);
    }

    @Override
    public void ringing(CallLeg leg) {
        boolean heard = early.filter(before -> !before.over()).isPresent();
        if (open) {
            // Its telephone makes no tone of its own any more.
            call.sound().ringback(!heard);
        } else if (first.state() == LegState.TRYING) {
            first.advance(LegState.RINGING);
            first.leg().ring();
        }
    }

    /** Of several that ring at once, the first one's sound is heard until somebody answers or it ends. */
    @Override
    public void early(CallLeg leg) {
        if (early.filter(heard -> !heard.over()).isPresent()) {
            return;
        }
        early = Optional.of(leg);
        call.sound().ringback(false);
        if (!open) {
            open = true;
            first.leg().progress(CodecOrder.answer(leg, call.allCodecs()));
        }
        call.sound().admit(first);
        call.sound().admit(leg);
    }

    @Override
    public void answered(CallLeg leg) {
        call.sound().ringback(false);
        call.connected();
        if (called) {
            // One that picked the call up may not have chosen yet: it will choose what both have in common.
            List<CodecOffer> order = leg.inbound() && leg.codec().isEmpty()
                    ? CodecOrder.common(first, leg, call.allCodecs())
                    : CodecOrder.answer(leg, call.allCodecs());
            first.leg().answer(order);
        }
        call.sound().admit(first);
        call.sound().admit(leg);
        if (first.isAnswered()) {
            call.activate();
        }
    }

    @Override
    public void failed(Hangup hangup) {
        call.end(hangup);
    }
}
