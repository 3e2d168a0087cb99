// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.TransferRequest;

/**
 * Legs of one call go on in another, and the first one ends. Two lanes are involved and no lock: the first call lets go of each leg in
 * a single step, and the other takes it in on its own lane. What is not taken in comes back the same way, so that nobody is lost,
 * whichever call ends meanwhile.
 */
final class Handover {

    private final Call call;
    private final Call other;
    private final Reception reception;
    private final TransferRequest.Progress progress;

    /** On the other call's lane. */
    private Optional<Hangup> refusal = Optional.empty();

    /** Takes a leg in, on the lane of the call that it came to. */
    interface Reception {

        /** @return why it is not taken in, or empty */
        Optional<Hangup> takeIn(CallLeg leg);
    }

    /** @param progress told on the first call's lane */
    Handover(Call call, Call other, Reception reception, TransferRequest.Progress progress) {
        this.call = call;
        this.other = other;
        this.reception = reception;
        this.progress = progress;
    }

    /** On the first call's lane. */
    void begin(List<CallLeg> legs) {
        call.expect();
        for (CallLeg leg : legs) {
            call.release(leg);
            leg.moveTo(other, () -> arrive(leg));
        }
        // Posted after the arrivals: by then it is known who was taken in.
        other.lane().post(this::answer);
    }

    /** On the other call's lane. */
    private void arrive(CallLeg leg) {
        Optional<Hangup> objection = other.isOver() ? Optional.of(over()) : reception.takeIn(leg);
        if (objection.isPresent()) {
            refusal = objection;
            leg.moveTo(call, () -> call.adopt(leg));
        } else {
            other.account().came(leg, call.id());
            other.changed();
        }
    }

    /** On the other call's lane. */
    private void answer() {
        Optional<Hangup> verdict = refusal;
        // Posted after those who come back.
        call.lane().post(() -> conclude(verdict));
    }

    /** On the first call's lane. */
    private void conclude(Optional<Hangup> verdict) {
        call.expected();
        if (verdict.isPresent()) {
            progress.failed(verdict.get());
            call.settle(verdict.get());
        } else {
            progress.succeeded();
            call.account().went(other.id());
            call.end(Hangup.of(HangupCause.NORMAL_CLEARING, By.ROUTER).detailed("it goes on in call " + other.id()));
        }
    }

    static Hangup over() {
        return Hangup.of(HangupCause.INVALID_CALL_REFERENCE, By.ROUTER).detailed("the other call is over");
    }
}
