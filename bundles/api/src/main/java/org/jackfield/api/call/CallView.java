// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call as seen from outside, at one moment.
 *
 * @param source where it comes from
 * @param caller whom it shows
 * @param dialled what was dialled
 * @param route the rule it took; empty if none was needed or none matched
 * @param mode how its sound is carried
 * @param emergency whether it is an emergency call
 * @param began when it was offered
 * @param answered when the first destination answered
 * @param why what led it where it is now, in order
 */
public record CallView(
        CallId id,
        CallState state,
        Source source,
        Caller caller,
        String dialled,
        Optional<String> route,
        MediaMode mode,
        boolean emergency,
        Instant began,
        Optional<Instant> answered,
        List<LegView> legs,
        List<Reason> why) {

    /** How the sound of a call is carried. */
    public enum MediaMode {
        /** No sound yet. */
        NONE,
        /** Packet for packet, never decoded. */
        RELAY,
        /** Decoded, mixed and encoded, 50 times a second. */
        MIXED
    }

    public CallView {
        legs = List.copyOf(legs);
        why = List.copyOf(why);
    }
}
