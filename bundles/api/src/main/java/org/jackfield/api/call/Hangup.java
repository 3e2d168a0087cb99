// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

/**
 * How a leg or call ended. It carries its own verdict, so that nobody has to guess from a status code.
 *
 * @param cause why
 * @param by who ended it
 * @param detail what to tell a person who asks, for example {@code 503 Service Unavailable from carrier-a}; may be empty
 * @param tryNext whether the next destination of a route may be tried; false once a far party has decided (busy, declined)
 */
public record Hangup(HangupCause cause, By by, String detail, boolean tryNext) {

    /** Who ended a leg or call. */
    public enum By {
        /** The party that called. */
        CALLER,
        /** The party that was called. */
        CALLED,
        /** Jackfield itself: no route, a timer, a dead peer, shutting down. */
        ROUTER,
        /** An operator, by REST, shell or console. */
        OPERATOR
    }

    /** An end that is final: no further destination is tried. */
    public static Hangup of(HangupCause cause, By by) {
        return new Hangup(cause, by, "", false);
    }

    /** The same end with a detail for people. */
    public Hangup detailed(String text) {
        return new Hangup(cause, by, text, tryNext);
    }
}
