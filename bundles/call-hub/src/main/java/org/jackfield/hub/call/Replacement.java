// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;

/**
 * An inbound leg on its way to take the place of another (INVITE with Replaces, RFC 3891): that one is let go when the
 * answer is confirmed, so that nobody is lost if it fails.
 */
final class Replacement implements LegRole {

    private static final Hangup REPLACED =
            Hangup.of(HangupCause.NORMAL_CLEARING, By.ROUTER).detailed("another leg took its place");

    private final Call call;
    private final CallLeg replaced;

    private Replacement(Call call, CallLeg replaced) {
        this.call = call;
        this.replaced = replaced;
    }

    /** On the lane of the call that owned both legs when it was asked for. */
    static void begin(Call call, CallLeg leg, CallLeg replaced) {
        if (leg.over()) {
            return;
        }
        Call owner = replaced.owner();
        if (owner != call) {
            leg.moveTo(owner, () -> begin(owner, leg, replaced));
            return;
        }
        if (call.isOver() || replaced.over() || (replaced.inbound() && !replaced.isAnswered())) {
            Hangup refusal = Hangup.of(HangupCause.INVALID_CALL_REFERENCE, By.ROUTER);
            leg.over(refusal);
            leg.leg().end(refusal);
            return;
        }
        call.admit(leg);
        if (replaced.role() instanceof Dialling dialling) {
            // It rings there: the new leg picks the call up.
            dialling.pickUp(leg);
            return;
        }
        leg.role(new Replacement(call, replaced));
        List<CallLeg> others = call.parties();
        others.remove(replaced);
        Optional<CallLeg> other = others.stream().findFirst();
        leg.leg().answer(other.map(o -> CodecOrder.answer(o, call.codecs())).orElse(call.codecs()));
    }

    @Override
    public void ringing(CallLeg leg) {}

    @Override
    public void early(CallLeg leg) {}

    @Override
    public void answered(CallLeg leg) {
        leg.role(call);
        call.sound().admit(leg);
        call.dismiss(replaced, REPLACED);
        call.settle(REPLACED);
    }

    @Override
    public void ended(CallLeg leg, Hangup hangup) {
        call.settle(hangup);
    }
}
