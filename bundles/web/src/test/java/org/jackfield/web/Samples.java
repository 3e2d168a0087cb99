// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallState;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.CallView.MediaMode;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Party;
import org.jackfield.api.call.Reason;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.api.store.CallRecord;

/** A call with one leg, and its record. */
public final class Samples {

    public static final Instant TIME = Instant.parse("2026-01-01T10:00:00Z");

    public static final LegView LEG = new LegView(
            new LegId("l1"),
            "sip",
            LegDirection.INBOUND,
            LegState.ANSWERED,
            new Party(new Target(Target.Kind.DEVICE, "phone1"), "101", "Ann", "192.0.2.7:5060/udp"),
            Optional.of(new NegotiatedCodec(new CodecFormat("PCMU", 8000, 1), 0, 0, "", 20)),
            MediaDirection.SENDRECV,
            false,
            LegSound.PLAIN,
            true,
            new MediaCounters(500, 499, 80000, 79840, 0, 0, 0, 1.25, -1, -1, 15),
            new LegQuality(
                    new LegQuality.Way(0.01, 1.25, 0.02, -1, 89.6, 4.3261, 4.1, 4.2),
                    LegQuality.Way.UNKNOWN,
                    LegQuality.Scale.NARROWBAND),
            false,
            "",
            Optional.of(TIME));

    public static final Reason WHY = new Reason(
            "answered", Map.of("target", "device:phone2", "after", "900"), "device:phone2 answered after 900 ms");

    public static final CallView CALL = new CallView(
            new CallId("c1"),
            CallState.ACTIVE,
            new Source.Device("phone1"),
            new Caller("101", "Ann", false),
            "102",
            Optional.empty(),
            MediaMode.RELAY,
            false,
            TIME,
            Optional.of(TIME),
            List.of(LEG),
            List.of(WHY));

    public static final CallRecord RECORD = new CallRecord(
            new CallId("c1"),
            new Source.Trunk("carrier"),
            Caller.ANONYMOUS,
            "102",
            Optional.of("in"),
            false,
            TIME,
            Optional.empty(),
            TIME.plusSeconds(9),
            Hangup.of(HangupCause.USER_BUSY, Hangup.By.CALLED),
            List.of(LEG),
            List.of(WHY));

    private Samples() {}
}
