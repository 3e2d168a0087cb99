// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

/** Why a call or leg ended: the causes of ITU-T Q.850 that a SIP router meets. A closed set; only endpoints translate it. */
public enum HangupCause {
    /** The number is not in use. */
    UNALLOCATED_NUMBER(1, "the number is not in use"),
    /** No rule leads anywhere. */
    NO_ROUTE_TO_DESTINATION(3, "no rule leads anywhere"),
    /** Channel unacceptable. */
    CHANNEL_UNACCEPTABLE(6, "channel unacceptable"),
    /** A party hung up. */
    NORMAL_CLEARING(16, "a party hung up"),
    /** Busy. */
    USER_BUSY(17, "busy"),
    /** The far end did not respond. */
    NO_USER_RESPONDING(18, "the far end did not respond"),
    /** It rang and nobody answered. */
    NO_ANSWER(19, "it rang and nobody answered"),
    /** The device is not registered. */
    SUBSCRIBER_ABSENT(20, "the device is not registered"),
    /** Declined. */
    CALL_REJECTED(21, "declined"),
    /** The number has changed. */
    NUMBER_CHANGED(22, "the number has changed"),
    /** Redirected to a new destination. */
    REDIRECTION(23, "redirected to a new destination"),
    /** Another device answered (non-selected user clearing). */
    ANSWERED_ELSEWHERE(26, "another device answered (non-selected user clearing)"),
    /** The far end cannot be reached. */
    DESTINATION_OUT_OF_ORDER(27, "the far end cannot be reached"),
    /** The number is incomplete or malformed. */
    INVALID_NUMBER_FORMAT(28, "the number is incomplete or malformed"),
    /** The far end refused a feature. */
    FACILITY_REJECTED(29, "the far end refused a feature"),
    /** Normal, no more is known. */
    NORMAL_UNSPECIFIED(31, "normal, no more is known"),
    /** All lines are in use. */
    NO_CIRCUIT_AVAILABLE(34, "all lines are in use"),
    /** The network failed. */
    NETWORK_OUT_OF_ORDER(38, "the network failed"),
    /** Failed for now. */
    TEMPORARY_FAILURE(41, "failed for now"),
    /** Overloaded. */
    SWITCHING_EQUIPMENT_CONGESTION(42, "overloaded"),
    /** The line is in use. */
    REQUESTED_CIRCUIT_NOT_AVAILABLE(44, "the line is in use"),
    /** No resource left. */
    RESOURCE_UNAVAILABLE(47, "no resource left"),
    /** Not subscribed. */
    FACILITY_NOT_SUBSCRIBED(50, "not subscribed"),
    /** Incoming calls are barred. */
    INCOMING_CALLS_BARRED(55, "incoming calls are barred"),
    /** Not allowed. */
    BEARER_CAPABILITY_NOT_AUTHORIZED(57, "not allowed"),
    /** Not available now. */
    BEARER_CAPABILITY_NOT_AVAILABLE(58, "not available now"),
    /** The service is not available. */
    SERVICE_UNAVAILABLE(63, "the service is not available"),
    /** Media type not implemented. */
    BEARER_CAPABILITY_NOT_IMPLEMENTED(65, "media type not implemented"),
    /** Not implemented. */
    FACILITY_NOT_IMPLEMENTED(69, "not implemented"),
    /** The call does not exist at the far end. */
    INVALID_CALL_REFERENCE(81, "the call does not exist at the far end"),
    /** No codec or encryption in common. */
    INCOMPATIBLE_DESTINATION(88, "no codec or encryption in common"),
    /** A message was malformed. */
    INVALID_MESSAGE(95, "a message was malformed"),
    /** A timer ran out. */
    RECOVERY_ON_TIMER_EXPIRY(102, "a timer ran out"),
    /** A protocol error. */
    PROTOCOL_ERROR(111, "a protocol error"),
    /** Interworking, no more is known. */
    INTERWORKING(127, "interworking, no more is known");

    private final int code;
    private final String sentence;

    HangupCause(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The Q.850 cause value, 1 to 127. */
    public int code() {
        return code;
    }

    /** In words, for people. */
    public String sentence() {
        return sentence;
    }

    /** The cause with this Q.850 value; a value that is not listed becomes {@link #NORMAL_UNSPECIFIED}. */
    public static HangupCause of(int code) {
        for (HangupCause cause : values()) {
            if (cause.code == code) {
                return cause;
            }
        }
        return NORMAL_UNSPECIFIED;
    }
}
