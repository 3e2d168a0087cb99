// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
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
 * @param text what is said in it; empty if it was not written down
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
        String next,
        // Cards of before there were texts have none.
        @JsonSetter(nulls = Nulls.AS_EMPTY) String text) {

    /** @param mailed when it is to be mailed */
    static Card of(VoiceMessage message, Optional<Instant> mailed) {
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
                moment(mailed),
                message.text());
    }

    VoiceMessage message(String mailbox) {
        return new VoiceMessage(
                id,
                mailbox,
                new Caller(number, name, withheld),
                Instant.parse(at),
                Duration.ofMillis(length),
                heard,
                text);
    }

    private static String moment(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse("");
    }

    /** When the next attempt to mail it is due. */
    @JsonIgnore
    Optional<Instant> due() {
        return next.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(next));
    }

    Card heard(boolean now) {
        return new Card(id, number, name, withheld, at, length, now, attempts, next, text);
    }

    /** The same after an attempt to mail it. */
    Card tried(int failures, Optional<Instant> again) {
        return new Card(id, number, name, withheld, at, length, heard, failures, moment(again), text);
    }

    /** The same with what is said in it; a mail that waited for that need not wait any more. */
    Card written(String said, Instant now) {
        String then = attempts == 0 && !next.isEmpty() ? now.toString() : next;
        return new Card(id, number, name, withheld, at, length, heard, attempts, then, said);
    }
}
