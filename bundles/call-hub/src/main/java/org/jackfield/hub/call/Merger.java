// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.List;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.TransferRequest;

/**
 * Attended transfer (REFER with Replaces, RFC 5589): the party that asks has a leg in each of two calls; the others of the
 * second come into the first, its own two legs end. Two lanes are involved and no lock: the second call hands its legs over
 * on its own lane, one after another and each in a single step, and the first takes them in on its own.
 */
final class Merger {

    private final Call call;
    private final CallLeg asking;
    private final TransferRequest request;

    Merger(Call call, CallLeg asking, TransferRequest request) {
        this.call = call;
        this.asking = asking;
        this.request = request;
    }

    /** On the first call's lane. */
    void begin(CallLeg second) {
        if (!call.isActive()) {
            fail(HangupCause.TEMPORARY_FAILURE, "there is nobody to transfer yet");
            return;
        }
        if (!second.leg().party().target().equals(asking.leg().party().target())) {
            fail(HangupCause.FACILITY_REJECTED, "the two calls are not of the same party");
            return;
        }
        Call other = second.owner();
        if (other == call) {
            request.progress().succeeded();
            call.dismiss(asking, Transfer.DONE);
            call.dismiss(second, Transfer.DONE);
            call.settle(Transfer.DONE);
            return;
        }
        call.expect();
        other.lane().post(() -> handOver(other, second));
    }

    /** On the second call's lane. */
    private void handOver(Call other, CallLeg second) {
        if (second.over() || second.owner() != other) {
            call.lane().post(() -> refused(HangupCause.INVALID_CALL_REFERENCE, "the other call is over"));
            return;
        }
        if (!other.isActive()) {
            // Nobody has answered there yet: the number is dialled again for the one who is to meet them.
            String number = other.dialled();
            other.end(Transfer.DONE);
            call.lane().post(() -> instead(number));
            return;
        }
        List<CallLeg> moving = other.parties();
        moving.remove(second);
        for (CallLeg leg : moving) {
            other.release(leg);
            leg.moveTo(call, () -> call.adopt(leg));
        }
        // Posted after the adoptions: by then the parties are together.
        call.lane().post(this::arrived);
        other.end(Transfer.DONE);
    }

    /** On the first call's lane. */
    private void arrived() {
        call.expected();
        request.progress().succeeded();
        call.dismiss(asking, Transfer.DONE);
        call.settle(Transfer.DONE);
    }

    /** On the first call's lane. */
    private void instead(String number) {
        call.expected();
        Transfers.blind(call, asking, number, request.progress());
        call.settle(Transfer.DONE);
    }

    private void refused(HangupCause cause, String detail) {
        call.expected();
        fail(cause, detail);
        call.settle(Transfer.DONE);
    }

    private void fail(HangupCause cause, String detail) {
        request.progress().failed(Hangup.of(cause, By.ROUTER).detailed(detail));
    }
}
