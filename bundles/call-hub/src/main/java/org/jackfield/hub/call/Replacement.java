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
            refuse(leg, HangupCause.INVALID_CALL_REFERENCE);
        } else if (replaced.role() instanceof Dialling dialling) {
            pickUp(call, leg, dialling);
        } else {
            replace(call, leg, replaced);
        }
    }

    private static void refuse(CallLeg leg, HangupCause cause) {
        Hangup refusal = Hangup.of(cause, By.ROUTER);
        leg.over(refusal);
        leg.leg().end(refusal);
    }

    /** It only rings there. Whoever could not be answered afterwards must not take the call from those who can. */
    private static void pickUp(Call call, CallLeg leg, Dialling dialling) {
        if (dialling.suits(leg)) {
            call.admit(leg);
            dialling.pickUp(leg);
        } else {
            refuse(leg, HangupCause.INCOMPATIBLE_DESTINATION);
        }
    }

    private static void replace(Call call, CallLeg leg, CallLeg replaced) {
        call.admit(leg);
        leg.role(new Replacement(call, replaced));
        List<CallLeg> others = call.parties();
        others.remove(replaced);
        Optional<CallLeg> other = others.stream().findFirst();
        leg.leg().answer(other.map(o -> CodecOrder.answer(o, call.allCodecs())).orElse(call.allCodecs()));
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
