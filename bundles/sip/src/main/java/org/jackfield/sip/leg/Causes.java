// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import static org.jackfield.api.call.HangupCause.*;

import java.util.Locale;
import java.util.Optional;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.sip.message.SipMessage;

/** The one table between SIP and Q.850 (RFC 3398, 7.2.4.1 and 8.2.6.1; RFC 3326). */
public final class Causes {

    private Causes() {}

    /** The status with which an INVITE that is not answered is refused. */
    public static int status(HangupCause cause) {
        return switch (cause) {
            case UNALLOCATED_NUMBER, NO_ROUTE_TO_DESTINATION -> 404;
            case USER_BUSY -> 486;
            case NO_USER_RESPONDING -> 408;
            case NO_ANSWER, SUBSCRIBER_ABSENT, NORMAL_UNSPECIFIED, NORMAL_CLEARING -> 480;
            case ANSWERED_ELSEWHERE -> 480;
            case CALL_REJECTED -> 603;
            case NUMBER_CHANGED -> 410;
            case REDIRECTION -> 410;
            case DESTINATION_OUT_OF_ORDER -> 502;
            case INVALID_NUMBER_FORMAT -> 484;
            case FACILITY_REJECTED, FACILITY_NOT_IMPLEMENTED -> 501;
            case INCOMING_CALLS_BARRED, BEARER_CAPABILITY_NOT_AUTHORIZED, FACILITY_NOT_SUBSCRIBED -> 403;
            case BEARER_CAPABILITY_NOT_IMPLEMENTED, INCOMPATIBLE_DESTINATION -> 488;
            case INVALID_CALL_REFERENCE -> 481;
            case INVALID_MESSAGE, PROTOCOL_ERROR -> 500;
            case RECOVERY_ON_TIMER_EXPIRY -> 504;
            case INTERWORKING -> 500;
            default -> 503;
        };
    }

    /** What a final response to our INVITE means. */
    public static HangupCause cause(int status) {
        return switch (status) {
            case 400, 415, 416, 420, 421, 423, 439, 440, 493, 505, 513 -> INTERWORKING;
            case 401, 402, 403, 407, 603 -> CALL_REJECTED;
            case 404, 604 -> UNALLOCATED_NUMBER;
            case 405, 501 -> FACILITY_NOT_IMPLEMENTED;
            case 406, 488, 606 -> INCOMPATIBLE_DESTINATION;
            case 408 -> NO_USER_RESPONDING;
            case 410 -> NUMBER_CHANGED;
            case 480 -> NO_USER_RESPONDING;
            case 481, 500, 503 -> TEMPORARY_FAILURE;
            case 482, 483 -> NO_ROUTE_TO_DESTINATION;
            case 484 -> INVALID_NUMBER_FORMAT;
            case 485 -> UNALLOCATED_NUMBER;
            case 486, 600 -> USER_BUSY;
            case 487 -> NORMAL_CLEARING;
            case 502 -> NETWORK_OUT_OF_ORDER;
            case 504 -> RECOVERY_ON_TIMER_EXPIRY;
            default -> status >= 300 && status < 400 ? REDIRECTION : INTERWORKING;
        };
    }

    /** The verdict on a final response of a device: busy and declined are final, what failed may be tried elsewhere. */
    public static Hangup verdict(int status, String reason, Optional<HangupCause> said, String from) {
        boolean decided = status == 486 || status == 600 || status == 603 || status == 607 || status == 608;
        HangupCause cause = said.orElseGet(() -> cause(status));
        return new Hangup(cause, Hangup.By.CALLED, (status + " " + reason).strip() + " from " + from, !decided);
    }

    /** The Q.850 cause of a Reason header (RFC 3326), or of one that says {@code SIP;cause=…}; empty if there is none. */
    public static Optional<HangupCause> reason(SipMessage message) {
        for (String value : message.tokens("Reason")) {
            String lower = value.toLowerCase(Locale.ROOT);
            int cause = number(lower);
            if (lower.startsWith("q.850") && cause > 0) {
                return Optional.of(HangupCause.of(cause));
            }
            if (lower.startsWith("sip") && cause == 200) {
                return Optional.of(ANSWERED_ELSEWHERE);
            }
        }
        return Optional.empty();
    }

    private static int number(String value) {
        int at = value.indexOf("cause=");
        int end = at < 0 ? 0 : at + 6;
        int number = 0;
        while (end > 0 && end < value.length() && Character.isDigit(value.charAt(end)) && number < 1000) {
            number = number * 10 + value.charAt(end++) - '0';
        }
        return number;
    }

    /** The value of a Reason header for an end of ours. */
    public static String header(HangupCause cause) {
        return cause == ANSWERED_ELSEWHERE
                ? "SIP;cause=200;text=\"Call completed elsewhere\""
                : "Q.850;cause=" + cause.code() + ";text=\"" + cause.sentence() + "\"";
    }
}
