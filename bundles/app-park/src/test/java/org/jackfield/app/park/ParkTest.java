// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.park;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.jackfield.conformance.app.TriedCall;
import org.junit.jupiter.api.Test;

class ParkTest {

    private static final Source BERT = new Source.Device("bert");
    private static final Target BERTS = Target.parse("device:bert");

    private final ParkApplication park = new ParkApplication(new TriedAnnouncer());

    ParkTest() {
        park.apply("", Settings.of(ParkSettings.class, Map.of("place", new String[] {"71", "72"})));
    }

    /** Somebody calls it, or, {@code led}, is transferred to it by bert. */
    private static TriedCall call(String number, String id) {
        return new TriedCall(number, new Caller("10", "", false), BERT).in(new CallId(id));
    }

    private static boolean sounds(ApplicationLeg leg, double seconds) {
        short[] said = new short[160];
        double energy = 0;
        for (int tick = 0; tick < seconds * 50; tick++) {
            leg.port().tick(new short[160], said, 160, 8000);
            for (short sample : said) {
                energy += (double) sample * sample;
            }
        }
        return energy > 0;
    }

    @Test
    void whoIsTransferredToAPlaceWaitsThereWithMusicAndIsFetchedByItsNumber() {
        TriedCall anna = call("71", "anna").led();
        ApplicationLeg parked = park.answer(anna);
        assertThat(anna.shown()).isEqualTo("71");
        sounds(parked, 3);
        assertThat(sounds(parked, 1)).as("music").isTrue();

        TriedCall carl = call("71", "carl");
        park.answer(carl);
        assertThat(carl.joined()).containsExactly(new CallId("anna"));
        assertThat(anna.hungUp()).isFalse();
        carl.arrives();
        assertThat(anna.hungUp()).isTrue();
    }

    @Test
    void twoWhoFetchAtOnceDoNotBothGetTheCall() {
        park.answer(call("71", "anna").led());
        TriedCall carl = call("71", "carl");
        park.answer(carl);
        TriedCall dora = call("71", "dora");
        park.answer(dora);
        assertThat(carl.joined()).hasSize(1);
        assertThat(dora.joined()).isEmpty();
    }

    @Test
    void aCallThatCouldNotBeFetchedWaitsOn() {
        park.answer(call("71", "anna").led());
        TriedCall carl = call("71", "carl");
        ApplicationLeg empty = park.answer(carl);
        carl.returns();
        sounds(empty, 1);
        assertThat(carl.hungUp()).isTrue();
        TriedCall dora = call("71", "dora");
        park.answer(dora);
        assertThat(dora.joined()).containsExactly(new CallId("anna"));
    }

    @Test
    void aPlaceThatIsTakenLeavesTheCallWithWhoeverTransfersIt() {
        park.answer(call("71", "anna").led());
        TriedCall second = call("71", "emil").led();
        park.answer(second);
        assertThat(second.refusal()).contains(HangupCause.USER_BUSY);
    }

    @Test
    void aFreePlaceIsFoundUntilThereIsNone() {
        TriedCall first = call("70", "a").led();
        ApplicationLeg parked = park.answer(first);
        TriedCall second = call("70", "b").led();
        park.answer(second);
        assertThat(List.of(first.shown(), second.shown())).containsExactly("71", "72");
        TriedCall third = call("70", "c").led();
        park.answer(third);
        assertThat(third.refusal()).contains(HangupCause.USER_BUSY);
        parked.ended();
        TriedCall fourth = call("70", "d").led();
        park.answer(fourth);
        assertThat(fourth.shown()).isEqualTo("71");
    }

    @Test
    void whoHearsThePlaceParksByConnectingSomebodyWithIt() {
        TriedCall bert = call("70", "asks");
        ApplicationLeg leg = park.answer(bert);
        assertThat(bert.shown()).isEqualTo("71");
        assertThat(sounds(leg, 1)).as("the place").isTrue();
        TriedCall early = call("71", "early");
        park.answer(early);
        assertThat(early.joined()).as("nobody is there yet").isEmpty();

        bert.in(new CallId("anna"));
        leg.moved(new CallId("anna"));
        sounds(leg, 3);
        assertThat(sounds(leg, 1)).as("music").isTrue();
        TriedCall carl = call("71", "carl");
        park.answer(carl);
        assertThat(carl.joined()).containsExactly(new CallId("anna"));
    }

    @Test
    void whoHearsThePlaceAndHangsUpLeavesItFree() {
        TriedCall bert = call("70", "asks");
        park.answer(bert).ended();
        TriedCall again = call("71", "again");
        ApplicationLeg leg = park.answer(again);
        assertThat(again.joined()).isEmpty();
        sounds(leg, 1);
        assertThat(again.hungUp()).isFalse();
        again.pass(Duration.ofSeconds(10));
        assertThat(again.hungUp()).isTrue();
    }

    @Test
    void whomNobodyFetchesComesBackToWhoParkedItAgainAndAgain() {
        TriedCall anna = call("71", "anna").led();
        park.answer(anna);
        anna.pass(Duration.ofSeconds(119));
        assertThat(anna.forwarded()).isEmpty();
        anna.pass(Duration.ofSeconds(1));
        assertThat(anna.forwarded()).containsExactly(List.of(BERTS));
        anna.unanswered();
        anna.pass(Duration.ofSeconds(120));
        assertThat(anna.forwarded()).containsExactly(List.of(BERTS), List.of(BERTS));
        assertThat(anna.hungUp()).isFalse();
    }

    @Test
    void thenSomebodyElseMayBeRung() {
        park.apply(
                "", Settings.of(ParkSettings.class, Map.of("place", new String[] {"71"}, "otherwise", "app:menu-x")));
        TriedCall anna = call("71", "anna").led();
        park.answer(anna);
        anna.pass(Duration.ofSeconds(120));
        anna.unanswered();
        assertThat(anna.forwarded()).containsExactly(List.of(BERTS), List.of(Target.parse("app:menu-x")));
    }

    @Test
    void nobodyFromOutsideParksOrFetches() {
        park.answer(call("71", "anna").led());
        TriedCall stranger = new TriedCall("71", Caller.ANONYMOUS, new Source.Trunk("carrier"));
        park.answer(stranger);
        assertThat(stranger.refusal()).contains(HangupCause.CALL_REJECTED);
        assertThat(stranger.joined()).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeSaidOrIsThereTwiceIsAMistake() {
        assertThat(park.check(
                        "", Settings.of(ParkSettings.class, Map.of("place", new String[] {"7a", "70", "71", "71"}))))
                .extracting(problem -> problem.key())
                .containsExactly("place", "place", "place");
        assertThat(park.check("", Settings.of(ParkSettings.class, Map.of("otherwise", "anna"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("otherwise"));
    }
}
