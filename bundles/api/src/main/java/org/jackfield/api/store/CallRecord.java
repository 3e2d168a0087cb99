// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Reason;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;

/**
 * What remains of a call.
 *
 * @param legs the legs as they were last seen, in the order in which they joined
 * @param why what led it to its end, in order; empty for a record of before that was kept
 */
public record CallRecord(
        CallId id,
        Source source,
        Caller caller,
        String dialled,
        Optional<String> route,
        boolean emergency,
        Instant began,
        Optional<Instant> answered,
        Instant ended,
        Hangup hangup,
        List<LegView> legs,
        List<Reason> why) {

    public CallRecord {
        legs = List.copyOf(legs);
        why = List.copyOf(why);
    }

    /** What became of a call. */
    public enum Outcome {
        /** Somebody answered. */
        ANSWERED,
        /** Nobody took it although nothing was wrong: given up, busy, declined, not answered in time. */
        MISSED,
        /** Something was wrong: no route, nobody registered, a provider that refused or was silent. */
        FAILED;

        /** Of a call that nobody answered and that ended for this cause. */
        public static Outcome unanswered(HangupCause cause) {
            return switch (cause) {
                case NORMAL_CLEARING, USER_BUSY, NO_ANSWER, CALL_REJECTED, ANSWERED_ELSEWHERE, NORMAL_UNSPECIFIED ->
                    MISSED;
                default -> FAILED;
            };
        }
    }

    /** Between whom a call was. */
    public enum Direction {
        /** A provider brought it. */
        INCOMING,
        /** It went out over a provider. */
        OUTGOING,
        /** No provider took part. */
        INTERNAL
    }

    /** What became of it. */
    public Outcome outcome() {
        return answered.isPresent() ? Outcome.ANSWERED : Outcome.unanswered(hangup.cause());
    }

    /** Between whom it was. */
    public Direction direction() {
        if (source instanceof Source.Trunk) {
            return Direction.INCOMING;
        }
        boolean outside = legs.stream().anyMatch(leg -> leg.party().target().kind() == Target.Kind.PROVIDER);
        return outside ? Direction.OUTGOING : Direction.INTERNAL;
    }
}
