// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.TransferRequest;

/**
 * Connects those who stay in a call to somebody new instead of those who leave (REFER, RFC 3515; or an operator's wish).
 * Until the new party answers nobody is let go; if it does not, the call goes on as it was. On the call's lane.
 */
final class Transfer implements Dialling.Outcome {

    /** With which the leg of the party that asked for a transfer ends. */
    static final Hangup DONE =
            Hangup.of(HangupCause.NORMAL_CLEARING, By.ROUTER).detailed("the other party was transferred");

    private final Call call;
    private final List<CallLeg> leaving;
    private final Optional<TransferRequest.Progress> progress;
    private final boolean ringback;
    private boolean early;

    /** @param ringback whether those who stay hear that it rings */
    Transfer(Call call, List<CallLeg> leaving, Optional<TransferRequest.Progress> progress, boolean ringback) {
        this.call = call;
        this.leaving = leaving;
        this.progress = progress;
        this.ringback = ringback;
    }

    boolean relieves(CallLeg leg) {
        return leaving.contains(leg);
    }

    @Override
    public void ringing(CallLeg leg) {
        progress.ifPresent(TransferRequest.Progress::ringing);
        call.sound().ringback(ringback && !early);
    }

    @Override
    public void early(CallLeg leg) {
        early = true;
        call.sound().ringback(false);
        call.sound().admit(leg);
    }

    @Override
    public void answered(CallLeg leg) {
        call.sound().ringback(false);
        call.sound().admit(leg);
        progress.ifPresent(TransferRequest.Progress::succeeded);
        leaving.forEach(gone -> call.dismiss(gone, DONE));
        call.activate();
        call.settle(DONE);
    }

    @Override
    public boolean awaited(List<CallLeg> parties) {
        return !leaving.containsAll(parties);
    }

    @Override
    public void failed(Hangup hangup) {
        call.sound().ringback(false);
        progress.ifPresent(told -> told.failed(hangup));
        call.settle(hangup);
    }
}
