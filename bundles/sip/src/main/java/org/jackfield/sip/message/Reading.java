// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

/** The outcome of reading what arrived. */
public sealed interface Reading {

    /** A request. */
    record Request(TextRequest request) implements Reading {}

    /** A response. */
    record Response(TextResponse response) implements Reading {}

    /**
     * A request that is to be answered without looking further.
     *
     * @param status what to answer
     * @param reason reason phrase that says what is wrong
     */
    record Faulty(MessageText text, int status, String reason) implements Reading {}

    /** Nothing that could be answered: a malformed response or ACK, or no SIP at all. */
    record Junk(String reason) implements Reading {}
}
