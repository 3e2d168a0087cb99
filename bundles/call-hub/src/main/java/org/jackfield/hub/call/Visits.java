// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.TransferRequest;

/** What applications ask for those who called them: to go on in another call. On the lane of the call that is active. */
final class Visits {

    private Visits() {}

    /** The others of a leg join those who talk in another call. */
    static void join(Call call, CallLeg asking, Forwarder.Visit visit) {
        Optional<Call> other = call.house().calls().call(visit.other()).filter(found -> found != call);
        if (other.isEmpty()) {
            visit.progress().failed(Handover.over());
            return;
        }
        begin(call, asking, visit.along(), other.get(), leg -> meet(other.get(), leg), visit.progress());
    }

    private static Optional<Hangup> meet(Call other, CallLeg leg) {
        if (!other.isActive()) {
            return Optional.of(refused("the other call is not answered yet"));
        }
        other.adopt(leg);
        return Optional.empty();
    }

    /** The other party of a leg is answered in place of what rings longest at one of these. */
    static void pickUp(Call call, CallLeg asking, Set<Target> at, TransferRequest.Progress progress) {
        Optional<CallLeg> found = ringing(call, at);
        if (found.isEmpty()) {
            progress.failed(refused("nothing rings there"));
            return;
        }
        CallLeg rung = found.get();
        Call other = rung.owner();
        begin(call, asking, false, other, leg -> take(other, rung, leg), progress);
    }

    private static Optional<Hangup> take(Call other, CallLeg rung, CallLeg leg) {
        if (rung.over() || !(rung.role() instanceof Dialling dialling)) {
            return Optional.of(refused("it rings no more"));
        }
        if (!dialling.suits(leg)) {
            return Optional.of(Hangup.of(HangupCause.INCOMPATIBLE_DESTINATION, By.ROUTER)
                    .detailed("the one who calls there has no codec in common"));
        }
        other.admit(leg);
        dialling.pickUp(leg);
        return Optional.empty();
    }

    /** What rings in the oldest call, as it was last seen: whether it still does is judged on its own lane. */
    private static Optional<CallLeg> ringing(Call own, Set<Target> at) {
        for (Call call : own.house().calls().oldestFirst()) {
            Optional<CallLeg> leg =
                    call == own ? Optional.empty() : call.snapshots().find(view -> rings(view, at));
            if (leg.isPresent()) {
                return leg;
            }
        }
        return Optional.empty();
    }

    private static boolean rings(LegView view, Set<Target> at) {
        return view.direction() == LegDirection.OUTBOUND
                && (view.state() == LegState.RINGING || view.state() == LegState.EARLY)
                && at.contains(view.party().target());
    }

    private static void begin(
            Call call,
            CallLeg asking,
            boolean along,
            Call other,
            Handover.Reception reception,
            TransferRequest.Progress progress) {
        if (asking.over()) {
            return;
        }
        List<CallLeg> moving = call.parties();
        if (!along) {
            moving.remove(asking);
        }
        if (moving.stream().allMatch(CallLeg::application)) {
            progress.failed(refused("there is nobody who could go there"));
        } else {
            new Handover(call, other, reception, progress).begin(moving);
        }
    }

    private static Hangup refused(String detail) {
        return Hangup.of(HangupCause.INVALID_CALL_REFERENCE, By.ROUTER).detailed(detail);
    }
}
