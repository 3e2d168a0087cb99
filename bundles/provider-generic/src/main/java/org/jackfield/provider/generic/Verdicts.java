// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import java.util.Set;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;

/** What a final response means (RFC 3398, 8.2.6.1) and whether another provider may be tried. */
final class Verdicts {

    private static final int NO_RESPONSE = 408;

    private Verdicts() {}

    /**
     * A final response, or that there was none.
     *
     * @param heard whether a provisional response came before
     */
    record Response(int status, int q850, String reason, boolean heard) {

        /** Nobody answered at all. */
        boolean silent() {
            return status == NO_RESPONSE && !heard;
        }

        HangupCause cause() {
            if (q850 > 0) {
                return HangupCause.of(q850);
            }
            return status == NO_RESPONSE && heard ? HangupCause.NO_ANSWER : Verdicts.cause(status);
        }
    }

    /** @param tryNext statuses after which the operator wants the next provider to be tried */
    static Hangup of(String provider, Response response, Set<Integer> tryNext) {
        int status = response.status();
        HangupCause cause = response.cause();
        boolean listed = tryNext.contains(status);
        // Gateways put a cause beside every status (403 becomes 21), which must not undo what the operator chose.
        boolean decided = status == 486
                || status == 600
                || status == 603
                || cause == HangupCause.USER_BUSY
                || response.q850() > 0 && !listed && decided(cause);
        boolean next = !decided && (response.silent() || status / 100 == 5 || listed);
        Hangup.By by = response.silent() || status == 503 ? Hangup.By.ROUTER : Hangup.By.CALLED;
        String said = (response.silent() ? "no answer" : status + " " + response.reason()) + " from " + provider;
        return new Hangup(cause, by, said, next);
    }

    /** The called party itself has spoken: another way would lead to it again. */
    private static boolean decided(HangupCause cause) {
        return switch (cause) {
            case USER_BUSY, CALL_REJECTED, NO_ANSWER, NUMBER_CHANGED, UNALLOCATED_NUMBER -> true;
            default -> false;
        };
    }

    private static HangupCause cause(int status) {
        return switch (status) {
            case 401, 402, 403, 407, 603 -> HangupCause.CALL_REJECTED;
            case 404, 485, 604 -> HangupCause.UNALLOCATED_NUMBER;
            case 405 -> HangupCause.SERVICE_UNAVAILABLE;
            case 406, 415, 488, 606 -> HangupCause.INCOMPATIBLE_DESTINATION;
            case 408, 504 -> HangupCause.RECOVERY_ON_TIMER_EXPIRY;
            case 410 -> HangupCause.NUMBER_CHANGED;
            case 480 -> HangupCause.NO_USER_RESPONDING;
            case 481, 500, 503 -> HangupCause.TEMPORARY_FAILURE;
            case 484 -> HangupCause.INVALID_NUMBER_FORMAT;
            case 486, 600 -> HangupCause.USER_BUSY;
            case 501 -> HangupCause.FACILITY_NOT_IMPLEMENTED;
            case 502 -> HangupCause.NETWORK_OUT_OF_ORDER;
            default -> status / 100 == 3 ? HangupCause.REDIRECTION : HangupCause.INTERWORKING;
        };
    }
}
