// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallState;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Dtmf;
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
import org.jackfield.api.event.Event;
import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.jackfield.conformance.app.TriedCall;
import org.jackfield.conformance.app.TriedHub;
import org.jackfield.conformance.app.TriedLanes;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final String NAME = "conference-tried";
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Map<String, ?> OPEN = Map.of();
    private static final Map<String, ?> CLOSED = Map.of("pin", "1234");
    private static final Map<String, ?> MODERATED = Map.of("pin", "1234", "moderator-pin", "9876");

    private final TriedHub hub = new TriedHub();
    private final TriedLanes lanes = new TriedLanes();
    private final Room room = new Room(NAME, lanes.open("room"), hub, () -> NOON);

    /** One who called: the call, and the application's leg in it. */
    private record Visitor(TriedCall call, ApplicationLeg leg) {

        void press(String keys) {
            keys.chars().forEach(key -> leg.dtmf(new Dtmf((char) key, Duration.ofMillis(100), false)));
        }
    }

    private Visitor visit(String who, Map<String, ?> settings) {
        return visit(who, settings, new Source.Device(who));
    }

    /** Somebody's own call is called like the caller. */
    private Visitor visit(String who, Map<String, ?> settings, Source source) {
        talk(who, who);
        TriedCall call = new TriedCall("610", new Caller(who, "", false), source).in(new CallId(who));
        return new Visitor(call, new VisitorLeg(call, new TriedAnnouncer(), room, ConferenceTest.of(settings)));
    }

    /** In a call, these are talking now. */
    private void talk(String call, String... people) {
        List<LegView> legs = new ArrayList<>(List.of(leg("app:" + NAME)));
        for (String who : people) {
            legs.add(leg("device:" + who));
        }
        show(call, legs);
    }

    private void show(String call, List<LegView> legs) {
        CallView view = new CallView(
                new CallId(call),
                CallState.ACTIVE,
                new Source.Device("anna"),
                Caller.ANONYMOUS,
                "610",
                Optional.empty(),
                CallView.MediaMode.MIXED,
                false,
                NOON,
                Optional.of(NOON),
                legs,
                List.of(new Reason("answered", Map.of("target", "app:" + NAME), ""), new Reason("came", Map.of(), "")));
        hub.show(view);
        room.on(new Event.CallChanged(NOON, view));
    }

    private static LegView leg(String target) {
        return leg(target, target.startsWith("app:") ? LegDirection.OUTBOUND : LegDirection.INBOUND);
    }

    private static LegView leg(String target, LegDirection direction) {
        Party party = new Party(Target.parse(target), "10", "", "");
        return new LegView(
                new LegId("leg of " + target),
                "sip",
                direction,
                LegState.ANSWERED,
                party,
                Optional.empty(),
                MediaDirection.SENDRECV,
                false,
                LegSound.PLAIN,
                false,
                MediaCounters.NONE,
                LegQuality.UNKNOWN,
                false,
                "",
                Optional.of(NOON));
    }

    private static boolean sounds(Visitor visitor) {
        short[] said = new short[160];
        double energy = 0;
        for (int tick = 0; tick < 10; tick++) {
            visitor.leg().port().tick(new short[160], said, 160, 8000);
            for (short sample : said) {
                energy += (double) sample * sample;
            }
        }
        return energy > 0;
    }

    /** All that is said now, which is at most a second long. */
    private static void listen(Visitor visitor) {
        for (int tick = 0; tick < 50; tick++) {
            visitor.leg().port().tick(new short[160], new short[160], 160, 8000);
        }
    }

    @Test
    void theOthersJoinWhoeverCameFirst() {
        Visitor anna = visit("anna", OPEN);
        Visitor bert = visit("bert", OPEN);
        assertThat(anna.call().joined()).isEmpty();
        assertThat(bert.call().joined()).containsExactly(new CallId("anna"));
        bert.call().arrives();
        bert.leg().ended();
        talk("anna", "anna", "bert");
        assertThat(visit("cleo", OPEN).call().joined()).containsExactly(new CallId("anna"));
        assertThat(anna.call().hungUp()).isFalse();
    }

    @Test
    void musicIsPlayedToOneAloneAndNotToTwo() {
        Visitor anna = visit("anna", OPEN);
        listen(anna);
        assertThat(sounds(anna)).as("music").isTrue();
        talk("anna", "anna", "bert");
        listen(anna);
        assertThat(sounds(anna)).as("after the tone that tells of bert").isFalse();
        talk("anna", "bert");
        listen(anna);
        assertThat(sounds(anna)).as("music").isTrue();
    }

    @Test
    void whoComesAndGoesIsHeardIfThatIsWanted() {
        Visitor anna = visit("anna", OPEN);
        talk("anna", "anna", "bert");
        listen(anna);
        talk("anna", "anna", "bert", "cleo");
        assertThat(sounds(anna)).isTrue();
        listen(anna);
        talk("anna", "anna", "bert");
        assertThat(sounds(anna)).isTrue();
    }

    @Test
    void whereNothingIsAnnouncedItStaysQuiet() {
        Visitor anna = visit("anna", Map.of("announce", "off"));
        listen(anna);
        talk("anna", "anna", "bert");
        listen(anna);
        talk("anna", "anna", "bert", "cleo");
        assertThat(sounds(anna)).isFalse();
    }

    @Test
    void onlyThePinLetsSomebodyInAndThreeWrongOnesEndTheCall() {
        Visitor anna = visit("anna", CLOSED);
        anna.press("1234#");
        Visitor bert = visit("bert", CLOSED);
        bert.press("1111#");
        assertThat(bert.call().joined()).isEmpty();
        listen(bert);
        bert.press("5*1234#");
        assertThat(bert.call().joined()).as("star begins anew").containsExactly(new CallId("anna"));

        Visitor cleo = visit("cleo", CLOSED);
        for (int i = 0; i < 3; i++) {
            assertThat(cleo.call().hungUp()).isFalse();
            cleo.press("1111#");
            listen(cleo);
        }
        assertThat(cleo.call().hungUp()).isTrue();
        assertThat(cleo.call().joined()).isEmpty();
    }

    @Test
    void whoStopsPressingMeansWhatWasPressed() {
        visit("anna", CLOSED).press("1234#");
        Visitor bert = visit("bert", CLOSED);
        bert.press("1234");
        bert.call().pass(Duration.ofSeconds(4));
        assertThat(bert.call().joined()).containsExactly(new CallId("anna"));
    }

    @Test
    void fromOutsideNobodyComesInWithoutAPin() {
        Visitor stranger = visit("stranger", OPEN, new Source.Trunk("carrier"));
        assertThat(stranger.call().refusal()).contains(HangupCause.CALL_REJECTED);
        assertThat(visit("anna", OPEN).call().joined()).isEmpty();
    }

    @Test
    void guessingFromOutsideLeadsNowhereEvenWithTheRightPin() {
        for (int call = 0; call < 3; call++) {
            Visitor stranger = visit("stranger" + call, CLOSED, new Source.Trunk("carrier"));
            for (int i = 0; i < 3; i++) {
                stranger.press("000" + i + "#");
                listen(stranger);
            }
        }
        visit("anna", CLOSED).press("1234#");
        Visitor lucky = visit("lucky", CLOSED, new Source.Trunk("carrier"));
        lucky.press("1234#");
        assertThat(lucky.call().joined()).isEmpty();
        Visitor bert = visit("bert", CLOSED);
        bert.press("1234#");
        assertThat(bert.call().joined()).as("one of the house").isNotEmpty();
    }

    @Test
    void thereAreNoMoreThanMayBe() {
        visit("anna", Map.of("max-parties", 2));
        visit("bert", Map.of("max-parties", 2)).call().arrives();
        talk("anna", "anna", "bert");
        Visitor cleo = visit("cleo", Map.of("max-parties", 2));
        listen(cleo);
        assertThat(cleo.call().joined()).isEmpty();
        assertThat(cleo.call().hungUp()).isTrue();
    }

    @Test
    void othersWaitUntilAModeratorIsThereAndThenAllAreLetIn() {
        Visitor bert = visit("bert", MODERATED);
        bert.press("1234#");
        assertThat(bert.call().joined()).isEmpty();
        listen(bert);
        assertThat(sounds(bert)).as("music").isTrue();
        Visitor anna = visit("anna", MODERATED);
        anna.press("9876#");
        assertThat(anna.call().joined()).isEmpty();
        assertThat(bert.call().joined()).containsExactly(new CallId("anna"));
    }

    @Test
    void whenTheLastModeratorLeavesTheTalkEndsOnlyIfThatIsWanted() {
        for (boolean ends : List.of(false, true)) {
            Visitor anna = visit("anna", Map.of("pin", "1234", "moderator-pin", "9876", "moderator-ends", ends));
            anna.press("9876#");
            talk("anna", "anna", "bert", "cleo");
            talk("anna", "bert", "cleo");
            assertThat(hub.hungUp()).hasSize(ends ? 1 : 0);
            anna.leg().ended();
            hub.forget(new CallId("anna"));
        }
    }

    @Test
    void whoComesAsTheTalkEndsBeginsAnotherOne() {
        Visitor anna = visit("anna", OPEN);
        Visitor bert = visit("bert", OPEN);
        hub.forget(new CallId("anna"));
        anna.leg().ended();
        bert.call().returns();
        lanes.pass(Duration.ofSeconds(1));
        assertThat(bert.call().joined()).hasSize(1);
        assertThat(visit("cleo", OPEN).call().joined()).containsExactly(new CallId("bert"));
    }

    @Test
    void oneThatCannotBeJoinedYetIsTriedAgainAndNotForEver() {
        visit("anna", OPEN);
        Visitor bert = visit("bert", OPEN);
        bert.call().returns();
        lanes.pass(Duration.ofSeconds(1));
        assertThat(bert.call().joined()).hasSize(2);
        for (int i = 0; i < 30; i++) {
            bert.call().returns();
            lanes.pass(Duration.ofSeconds(1));
        }
        listen(bert);
        assertThat(bert.call().hungUp()).isTrue();
    }

    @Test
    void aTalkThatWasLeftBehindGoesOnWithThoseWhoComeLater() {
        show("old", List.of(leg("device:dora"), leg("device:emil")));
        Visitor anna = visit("anna", OPEN);
        assertThat(anna.call().joined()).containsExactly(new CallId("old"));
        anna.call().in(new CallId("old")).arrives();
        assertThat(visit("bert", OPEN).call().joined()).containsExactly(new CallId("old"));
    }

    @Test
    void aCallThatWasLedElsewhereIsNoTalkAnyMore() {
        show("private", List.of(leg("device:dora"), leg("device:emil", LegDirection.OUTBOUND)));
        assertThat(visit("anna", OPEN).call().joined()).isEmpty();
    }

    @Test
    void aNameIsSaidAfterTheTone() {
        for (String how : List.of("tone", "name")) {
            Visitor anna = visit(how, Map.of("announce", how));
            listen(anna);
            talk(how, how, "bert");
            for (int tick = 0; tick < 25; tick++) {
                anna.leg().port().tick(new short[160], new short[160], 160, 8000);
            }
            assertThat(sounds(anna))
                    .as("half a second after the beginning, %s", how)
                    .isEqualTo(how.equals("name"));
            anna.leg().ended();
            hub.forget(new CallId(how));
        }
    }

    @Test
    void whereTheTalkMovesTheNextOnesFollow() {
        Visitor anna = visit("anna", OPEN);
        talk("other", "emil");
        anna.call().in(new CallId("other"));
        anna.leg().moved(new CallId("other"));
        hub.forget(new CallId("anna"));
        assertThat(visit("bert", OPEN).call().joined()).containsExactly(new CallId("other"));
    }
}
