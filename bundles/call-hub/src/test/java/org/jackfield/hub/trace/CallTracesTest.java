// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.event.Event;
import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.LegQuality.Scale;
import org.jackfield.api.media.LegQuality.Way;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.trace.SignallingMessage;
import org.junit.jupiter.api.Test;

class CallTracesTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final CallTraces traces = new CallTraces();
    private int passed;

    @Test
    void messagesOfBothLegsStandInTheOrderInWhichTheyPassed() {
        pass("a", "INVITE in");
        traces.belongs("a", new LegId("l1"));
        traces.on(changed("c1", "l1"));
        traces.belongs("b", new LegId("l2"));
        pass("b", "INVITE out");
        pass("b", "SIP/2.0 200 OK");
        traces.on(changed("c1", "l1", "l2"));
        pass("a", "SIP/2.0 200 OK");
        assertThat(lines("c1"))
                .containsExactly("l1 INVITE in", "l2 INVITE out", "l2 SIP/2.0 200 OK", "l1 SIP/2.0 200 OK");
    }

    @Test
    void aLegMayBeTheCallsBeforeItsDialogueIsKnown() {
        begin("c1", "l1", "a");
        traces.on(changed("c1", "l1", "l2"));
        pass("b", "INVITE out");
        traces.belongs("b", new LegId("l2"));
        pass("b", "SIP/2.0 200 OK");
        assertThat(lines("c1")).containsExactly("l2 INVITE out", "l2 SIP/2.0 200 OK");
    }

    @Test
    void aMessageThatPassesAgainIsCounted() {
        begin("c1", "l1", "a");
        pass("a", "INVITE");
        pass("a", "INVITE");
        pass("a", "INVITE");
        assertThat(traces.messages(new CallId("c1")).orElseThrow())
                .singleElement()
                .satisfies(step -> assertThat(step.message().repeats()).isEqualTo(2));
    }

    @Test
    void ofTooManyMessagesTheOldestGo() {
        begin("c1", "l1", "a");
        for (int i = 0; i < Ladder.MESSAGES + 5; i++) {
            pass("a", "INFO " + i);
        }
        assertThat(lines("c1")).hasSize(Ladder.MESSAGES).startsWith("l1 INFO 5");
    }

    @Test
    void whatFollowsTheEndIsKeptWithTheCall() {
        begin("c1", "l1", "a");
        pass("a", "BYE");
        traces.on(ended("c1", "l1"));
        pass("a", "SIP/2.0 200 OK");
        assertThat(lines("c1")).containsExactly("l1 BYE", "l1 SIP/2.0 200 OK");
    }

    @Test
    void onlyTheLastCallsThatEndedAreKept() {
        for (int i = 0; i <= CallTraces.ENDED; i++) {
            begin("c" + i, "l" + i, "a" + i);
            pass("a" + i, "BYE");
            traces.on(ended("c" + i, "l" + i));
        }
        assertThat(traces.messages(new CallId("c0"))).isEmpty();
        assertThat(lines("c1")).containsExactly("l1 BYE");
        assertThat(traces.messages(new CallId("never"))).isEmpty();
    }

    @Test
    void manyLongMessagesMakeRoomForThoseOfNewCalls() {
        String filler = "x".repeat(1_200);
        for (int call = 0; call < 150; call++) {
            begin("c" + call, "l" + call, "a" + call);
            begin("c" + call, "m" + call, "b" + call);
            for (int i = 0; i < Ladder.MESSAGES; i++) {
                pass("a" + call, i + filler);
                pass("b" + call, i + filler);
            }
            traces.on(ended("c" + call, "l" + call, "m" + call));
        }
        assertThat(traces.messages(new CallId("c0"))).isEmpty();
        assertThat(lines("c149")).hasSize(2 * Ladder.MESSAGES);
    }

    @Test
    void whoKnocksManyTimesDisplacesNoCall() {
        begin("c1", "l1", "a");
        pass("a", "INVITE");
        for (int i = 0; i < 3 * Ladders.WAITING; i++) {
            pass("scan" + i, "INVITE");
        }
        assertThat(lines("c1")).containsExactly("l1 INVITE");
    }

    @Test
    void howACallSoundedIsKeptForHalfAnHour() {
        begin("c1", "l1", "a");
        for (int i = 0; i < CallTraces.MOMENTS + 3; i++) {
            Instant at = NOON.plusSeconds(5L * i);
            traces.on(new Event.CallsMeasured(at, List.of(view("c1", "l1"), view("unknown", "l9"))));
        }
        assertThat(traces.moments(new CallId("c1")).orElseThrow())
                .hasSize(CallTraces.MOMENTS)
                .first()
                .satisfies(moment -> assertThat(moment.at()).isEqualTo(NOON.plusSeconds(15)));
        assertThat(traces.moments(new CallId("unknown"))).isEmpty();
    }

    private void begin(String call, String leg, String dialogue) {
        traces.belongs(dialogue, new LegId(leg));
        traces.on(changed(call, leg));
    }

    private void pass(String dialogue, String text) {
        Instant at = NOON.plusMillis(passed++);
        traces.passed(dialogue, new SignallingMessage(at, false, "here", "there", "udp", text, 0));
    }

    private List<String> lines(String call) {
        return traces.messages(new CallId(call)).orElseThrow().stream()
                .map(step -> step.leg() + " " + step.message().line())
                .toList();
    }

    private static Event changed(String call, String... legs) {
        return new Event.CallChanged(NOON, view(call, legs));
    }

    private static Event ended(String call, String... legs) {
        Hangup hangup = Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.CALLER);
        return new Event.CallEnded(NOON, view(call, legs), hangup);
    }

    private static CallView view(String call, String... legs) {
        return new CallView(
                new CallId(call),
                CallState.ACTIVE,
                new Source.Device("phone1"),
                Caller.ANONYMOUS,
                "20",
                Optional.empty(),
                MediaMode.RELAY,
                false,
                NOON,
                Optional.empty(),
                Arrays.stream(legs).map(CallTracesTest::leg).toList(),
                List.of());
    }

    private static LegView leg(String id) {
        return new LegView(
                new LegId(id),
                "sip",
                LegDirection.INBOUND,
                LegState.ANSWERED,
                new Party(Target.parse("device:phone1"), "10", "", ""),
                Optional.empty(),
                MediaDirection.SENDRECV,
                false,
                LegSound.PLAIN,
                false,
                new MediaCounters(0, 0, 0, 0, 0, 0, 0, -1, -1, -1, -1),
                new LegQuality(Way.UNKNOWN, Way.UNKNOWN, Scale.NARROWBAND),
                false,
                "",
                Optional.empty());
    }
}
