// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.api.call.HangupCause;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.hub.call.TestHouse.Offered;
import org.jackfield.hub.route.Rules;
import org.jackfield.hub.testing.FakeLeg;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepTest {

    private final TestHouse house = new TestHouse();
    private final Sweep sweep = new Sweep(house.house);

    @BeforeEach
    void start() {
        sweep.start();
    }

    @Test
    void aPartyThatFallsSilentIsAskedForASignOfLifeAgainAndAgainButNotHungUp() {
        Offered call = house.connected("20");
        talk(call.leg());
        talk(house.endpoint.leg(0));
        house.pass(60);
        assertThat(call.leg().asked()).doesNotContain("probe");
        call.leg().port().silence(20_000);
        house.pass(5);
        assertThat(call.leg().asked()).filteredOn("probe"::equals).hasSize(1);
        house.pass(15);
        assertThat(call.leg().asked()).filteredOn("probe"::equals).hasSize(1);
        house.pass(5);
        assertThat(call.leg().asked()).filteredOn("probe"::equals).hasSize(2);
        assertThat(house.endpoint.leg(0).asked()).doesNotContain("probe");
        assertThat(house.lives(call)).isTrue();
    }

    @Test
    void onePartyThatNeverSaidAnythingIsAskedToo() {
        Offered call = house.connected("20");
        talk(call.leg());
        house.pass(15);
        assertThat(house.endpoint.leg(0).asked()).doesNotContain("probe");
        house.pass(5);
        assertThat(house.endpoint.leg(0).asked()).contains("probe");
    }

    @Test
    void aPartyThatHoldsIsLeftAlone() {
        Offered call = house.connected("20");
        talk(house.endpoint.leg(0));
        call.leg().port().direction(MediaDirection.SENDONLY);
        call.leg().changesMedia();
        house.pass(300);
        assertThat(call.leg().asked()).doesNotContain("probe");
    }

    @Test
    void whatOnlyRingsIsNotAsked() {
        Offered call = house.call(TestHouse.PHONE1, "20");
        house.pass(40);
        assertThat(call.leg().asked()).doesNotContain("probe");
        assertThat(house.endpoint.leg(0).asked()).doesNotContain("probe");
    }

    @Test
    void beyondTheSilenceLimitALegEnds() {
        house.limits = Limits.of(60, 0, 20, 100);
        Offered call = house.connected("20");
        talk(house.endpoint.leg(0));
        house.pass(95);
        assertThat(call.leg().endedWith()).isEmpty();
        house.pass(5);
        assertThat(call.leg().endedWith()).contains(HangupCause.DESTINATION_OUT_OF_ORDER);
        assertThat(house.lives(call)).isFalse();
    }

    @Test
    void aCallThatLastsTooLongEnds() {
        house.limits = Limits.of(60, 3_600, 0, 0);
        Offered call = house.connected("20");
        house.pass(3_595);
        assertThat(house.lives(call)).isTrue();
        house.pass(10);
        assertThat(house.lives(call)).isFalse();
        assertThat(call.leg().endedWith()).contains(HangupCause.RECOVERY_ON_TIMER_EXPIRY);
    }

    @Test
    void anEmergencyCallLastsAsLongAsItsPartiesWishAndIsOnlyAskedForSignsOfLife() {
        house.limits = Limits.of(60, 3_600, 20, 100);
        house.emergency.apply("", Rules.emergency("target", "provider:carrier"));
        Offered call = house.connected("112");
        house.pass(7_200);
        assertThat(house.lives(call)).isTrue();
        assertThat(call.leg().endedWith()).isEmpty();
        assertThat(house.endpoint.leg(0).endedWith()).isEmpty();
        assertThat(call.leg().asked()).contains("probe");
    }

    @Test
    void aLegOfWhichNoEndIsHeardIsForgottenAfterAWhile() {
        house.connected("20");
        house.endpoint.leg(0).slow();
        house.pass(1);
        house.hub.calls().forEach(view -> house.hub.hangUp(view.id(), TestHouse.busy()));
        house.pass(120);
        assertThat(house.house.calls().quiet()).isFalse();
        house.pass(120);
        assertThat(house.house.calls().quiet()).isTrue();
    }

    @Test
    void afterTheStopNothingIsLookedAt() {
        sweep.stop();
        Offered call = house.connected("20");
        house.pass(300);
        assertThat(call.leg().asked()).doesNotContain("probe");
        assertThat(house.time.pending()).isZero();
    }

    @Test
    void theSettingsOfCallsAreCheckedAndTakenOver() {
        CallRules rules = new CallRules();
        assertThat(rules.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(rules.kind()).isEqualTo("call");
        assertThat(rules.many()).isFalse();
        CallSettings settings = settings(30, 10);
        assertThat(rules.check("", settings)).singleElement().satisfies(problem -> assertThat(problem.key())
                .isEqualTo("silence-limit"));
        assertThat(rules.check("", settings(10, 30))).isEmpty();
        assertThat(rules.check("", settings(10, 0))).isEmpty();
        rules.apply("", settings(10, 30));
        assertThat(rules.limits()).isEqualTo(Limits.of(7, 8, 10, 30));
        rules.remove("");
        assertThat(rules.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(rules.type()).isEqualTo(CallSettings.class);
    }

    private static CallSettings settings(int media, int silence) {
        return Rules.settings(
                CallSettings.class,
                "ring-timeout",
                7,
                "max-duration",
                8,
                "media-timeout",
                media,
                "silence-limit",
                silence);
    }

    private static void talk(FakeLeg leg) {
        leg.port().silence(20);
    }
}
