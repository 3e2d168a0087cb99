// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jackfield.api.call.Caller;
import org.jackfield.api.mailbox.VoiceMessage;

/**
 * What is written beside the sound of a message. Plain words and figures, so that others can read it, too.
 *
 * @param at when it began, as ISO 8601 writes it
 * @param length in ms
 * @param attempts to mail it that failed
 * @param next when it is mailed, as ISO 8601 writes it; empty if it is not, or not any more
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Card(
        String id,
        String number,
        String name,
        boolean withheld,
        String at,
        long length,
        boolean heard,
        int attempts,
        String next) {

    /** @param mailed whether it is to be mailed, at once */
    static Card of(VoiceMessage message, boolean mailed) {
        Caller caller = message.caller();
        return new Card(
                message.id(),
                caller.number(),
                caller.displayName(),
                caller.withheld(),
                message.at().toString(),
                message.length().toMillis(),
                message.heard(),
                0,
                mailed ? message.at().toString() : "");
    }

    VoiceMessage message(String mailbox) {
        return new VoiceMessage(
                id, mailbox, new Caller(number, name, withheld), Instant.parse(at), Duration.ofMillis(length), heard);
    }

    /** When the next attempt to mail it is due. */
    @JsonIgnore
    Optional<Instant> due() {
        return next.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(next));
    }

    Card heard(boolean now) {
        return new Card(id, number, name, withheld, at, length, now, attempts, next);
    }

    /** The same after an attempt to mail it. */
    Card tried(int failures, Optional<Instant> again) {
        return new Card(
                id,
                number,
                name,
                withheld,
                at,
                length,
                heard,
                failures,
                again.map(Instant::toString).orElse(""));
    }
}
