// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.call.CallId;
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
import org.jackfield.api.media.LegQuality.Scale;
import org.jackfield.api.media.LegQuality.Way;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.api.store.Binding;
import org.jackfield.api.store.CallRecord;

/** Records and bindings as they come up in a day. */
public final class Samples {

    /** When they began, to the microsecond. */
    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456Z");

    private Samples() {}

    /** A moment at which this test is long over, to the microsecond. */
    public static Instant later() {
        return Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MICROS);
    }

    /** A call from a phone over a trunk, with everything filled in. */
    public static CallRecord call(String id, Instant began) {
        return call(id, began, new Source.Device("phone1"), new Caller("31", "Reception", false), "0301234567");
    }

    /** The same, from and to somebody else. */
    public static CallRecord call(String id, Instant began, Source source, Caller caller, String dialled) {
        return new CallRecord(
                new CallId(id),
                source,
                caller,
                dialled,
                Optional.of("abroad"),
                false,
                began,
                Optional.of(began.plusMillis(2500)),
                began.plusSeconds(62),
                new Hangup(HangupCause.NORMAL_CLEARING, Hangup.By.CALLED, "BYE from carrier-a", false),
                List.of(
                        leg(id + "-a", LegDirection.INBOUND, Target.parse("device:phone1"), "31"),
                        leg(id + "-b", LegDirection.OUTBOUND, Target.parse("provider:carrier-a"), "+49301234567")),
                List.of(new Reason("answered", Map.of("after", "900"), "provider:carrier-a answered after 900 ms")));
    }

    /** The same, but nobody answered. */
    public static CallRecord unanswered(String id, Instant began, HangupCause cause) {
        CallRecord answered = call(id, began);
        return new CallRecord(
                answered.id(),
                answered.source(),
                answered.caller(),
                answered.dialled(),
                answered.route(),
                answered.emergency(),
                began,
                Optional.empty(),
                answered.ended(),
                new Hangup(cause, Hangup.By.CALLED, "", true),
                answered.legs(),
                List.of());
    }

    /** A call of which nothing optional is known. */
    public static CallRecord bare(String id, Instant began) {
        return new CallRecord(
                new CallId(id),
                new Source.Console("admin"),
                Caller.ANONYMOUS,
                "",
                Optional.empty(),
                true,
                began,
                Optional.empty(),
                began,
                new Hangup(HangupCause.NO_ROUTE_TO_DESTINATION, Hangup.By.ROUTER, "", true),
                List.of(),
                List.of());
    }

    /** A registration that ends at a moment. */
    public static Binding binding(String device, String contact, Instant expires) {
        return new Binding(
                device,
                contact,
                List.of("<sip:edge.example.org;lr>", "<sip:inner.example.org;lr>"),
                "192.0.2.7:5060/udp",
                "call-id-of-" + device,
                17,
                "<urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6>",
                "Desk phone 2.1",
                NOON,
                expires);
    }

    private static LegView leg(String id, LegDirection direction, Target target, String number) {
        return new LegView(
                new LegId(id),
                "sip",
                direction,
                LegState.ENDED,
                new Party(target, number, "Somebody", "192.0.2.7:5060/udp"),
                Optional.of(new NegotiatedCodec(new CodecFormat("G722", 8000, 1), 9, 9, "", 20)),
                MediaDirection.SENDRECV,
                true,
                LegSound.PLAIN,
                true,
                new MediaCounters(3000, 2999, 480_000, 479_840, 3, 2, 1, 1.25, 4, 18.5, 20),
                new LegQuality(
                        new Way(0.001, 1.25, 0.002, 70, 115, 4.3, 4, 4.2),
                        new Way(0, 2, -1, 70, 116, 4.4, 4.1, 4.3),
                        Scale.WIDEBAND),
                true,
                "rtp > g722 > mix",
                Optional.of(NOON));
    }
}
