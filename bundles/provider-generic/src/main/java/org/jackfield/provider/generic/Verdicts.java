// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import java.util.Set;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;

/** What a final response means (RFC 3398, 8.2.6.1) and whether another provider may be tried. */
final class Verdicts {

    private static final int NO_RESPONSE = 408;

    private Verdicts() {}

    static Hangup of(String provider, int status, int q850, String reason, Set<Integer> tryNext) {
        HangupCause cause = q850 > 0 ? HangupCause.of(q850) : cause(status);
        boolean decided = status == 486 || status == 600 || status == 603 || q850 > 0 && decided(cause);
        boolean next = !decided && (status == NO_RESPONSE || status / 100 == 5 || tryNext.contains(status));
        boolean silent = status == NO_RESPONSE || status == 503;
        String said =
                status == NO_RESPONSE ? "no answer from " + provider : status + " " + reason + " from " + provider;
        return new Hangup(cause, silent ? Hangup.By.ROUTER : Hangup.By.CALLED, said, next);
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
