// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.sip.dialog.Dialog;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.transaction.LocalResponse;

/** Says what a request of ours inside the dialog that failed means for the call. On the leg's lane. */
final class FailedRequests {

    private final SipLeg leg;
    private final Dialog dialog;

    FailedRequests(SipLeg leg, Dialog dialog) {
        this.leg = leg;
        this.dialog = dialog;
    }

    /** Some failures say that there is no dialog any more (RFC 5057, 5.1); a success says nothing. */
    void judge(SipResponse response) {
        switch (response.status()) {
            case 408 -> end(HangupCause.RECOVERY_ON_TIMER_EXPIRY, response.status() + " inside the call");
            case 404, 410, 481 -> end(HangupCause.INVALID_CALL_REFERENCE, response.status() + " inside the call");
            default -> {}
        }
    }

    /**
     * The same of a request by which the peer shows whether it is there: no answer at all, for whatever reason, says that it
     * is not (RFC 3261, 12.2.1.2), unless it has moved.
     *
     * @param again is run if another way to it was found
     */
    void judgeProbe(SipResponse response, Runnable again) {
        boolean silent = response instanceof LocalResponse || response.status() == 408;
        if (leg.over() || !silent) {
            judge(response);
        } else if (dialog.follow()) {
            again.run();
        } else {
            end(HangupCause.RECOVERY_ON_TIMER_EXPIRY, (response.status() + " " + response.reason()).strip());
        }
    }

    private void end(HangupCause cause, String detail) {
        if (!leg.over()) {
            leg.finish(Hangup.of(cause, Hangup.By.ROUTER).detailed(detail));
        }
    }
}
