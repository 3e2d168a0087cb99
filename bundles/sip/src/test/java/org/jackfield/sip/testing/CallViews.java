// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallState;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Party;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;

/** Calls as they would be seen. */
public final class CallViews {

    private CallViews() {}

    /** A call that device {@code anna} began. */
    public static CallView call(String id, Caller caller, String dialled, LegView... legs) {
        return new CallView(
                new CallId(id),
                CallState.ACTIVE,
                new Source.Device("anna"),
                caller,
                dialled,
                Optional.empty(),
                CallView.MediaMode.RELAY,
                false,
                Instant.EPOCH,
                Optional.empty(),
                List.of(legs),
                List.of());
    }

    /** A leg that called. */
    public static LegView calling(String id, LegState state, String target, String number) {
        return leg(id, LegDirection.INBOUND, state, target, number);
    }

    /** A leg that is called. */
    public static LegView called(String id, LegState state, String target, String number) {
        return leg(id, LegDirection.OUTBOUND, state, target, number);
    }

    private static LegView leg(String id, LegDirection direction, LegState state, String target, String number) {
        return new LegView(
                new LegId(id),
                "sip",
                direction,
                state,
                new Party(Target.parse(target), number, "", ""),
                Optional.empty(),
                MediaDirection.SENDRECV,
                false,
                LegSound.PLAIN,
                false,
                MediaCounters.NONE,
                LegQuality.UNKNOWN,
                false,
                "",
                Optional.empty());
    }
}
