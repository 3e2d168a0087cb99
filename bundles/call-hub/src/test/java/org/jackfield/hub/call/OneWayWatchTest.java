// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jackfield.api.event.Event;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SignsOfLife;
import org.jackfield.hub.call.TestHouse.Offered;
import org.jackfield.hub.testing.FakePort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneWayWatchTest {

    private final TestHouse house = new TestHouse();
    private final OneWayWatch watch = new OneWayWatch(house.house);
    private Offered call;
    private FakePort deaf;
    private FakePort other;
    private long packets;

    @BeforeEach
    void connect() {
        watch.start();
        call = house.connected("20");
        deaf = call.leg().port();
        other = house.endpoint.leg(0).port();
        other.silence(20);
    }

    /** Time passes; sound goes to the first leg, and the other is heard. */
    private void flows(double seconds) {
        for (int i = 0; i < seconds * 4; i++) {
            deaf.sent(++packets);
            house.time.pass(OneWayWatch.PERIOD);
        }
    }

    private List<Boolean> told() {
        return house.events(Event.OneWayAudio.class).stream()
                .map(Event.OneWayAudio::over)
                .toList();
    }

    @Test
    void aPartyThatIsNeverHeardIsNoticedWithinTwoSecondsOfItsAnswer() {
        flows(1.5);
        assertThat(told()).isEmpty();
        flows(0.5);
        assertThat(told()).containsExactly(false);
        assertThat(house.events(Event.OneWayAudio.class).get(0).leg())
                .isEqualTo(call.leg().id());
        assertThat(house.alarms()).hasSize(1);
        assertThat(house.view(call).legs().get(0).oneWay()).isTrue();
        assertThat(house.view(call).legs().get(1).oneWay()).isFalse();
        flows(10);
        assertThat(told()).hasSize(1);
    }

    @Test
    void itsEndIsToldWhenItIsHeardAgain() {
        flows(2);
        deaf.silence(20);
        flows(0.25);
        assertThat(told()).containsExactly(false, true);
        assertThat(house.view(call).legs().get(0).oneWay()).isFalse();
    }

    @Test
    void aPartyThatFallsSilentIsNoticedTooAndHoldingEndsIt() {
        deaf.silence(20);
        flows(60);
        assertThat(told()).isEmpty();
        deaf.silence(1_800);
        flows(0.25);
        assertThat(told()).containsExactly(false);
        deaf.direction(MediaDirection.SENDONLY);
        flows(0.25);
        assertThat(told()).containsExactly(false, true);
    }

    @Test
    void afterAHoldThePartyHasTwoSecondsAgain() {
        deaf.silence(20);
        flows(3);
        deaf.direction(MediaDirection.SENDONLY);
        deaf.silence(60_000);
        flows(60);
        deaf.direction(MediaDirection.SENDRECV);
        flows(1.5);
        assertThat(told()).isEmpty();
        flows(0.5);
        assertThat(told()).containsExactly(false);
    }

    @Test
    void whereNothingGoesEitherWayItIsNotOneWay() {
        house.time.pass(Duration.ofSeconds(10));
        assertThat(told()).isEmpty();
    }

    @Test
    void whoSuppressesSilenceIsBelievedByItsReports() {
        deaf.silence(8_000);
        deaf.signs(new SignsOfLife(3_000, true, false));
        flows(60);
        assertThat(told()).isEmpty();
        deaf.silence(60_000);
        deaf.signs(new SignsOfLife(16_000, true, false));
        flows(0.5);
        assertThat(told()).containsExactly(false);
    }

    @Test
    void whoSaysThatItSendsAndDoesNotArriveIsNotExcusedByItsReports() {
        flows(1.5);
        deaf.signs(new SignsOfLife(100, true, true));
        flows(0.5);
        assertThat(told()).containsExactly(false);
    }

    @Test
    void theEndOfTheCallEndsItToo() {
        flows(2);
        call.leg().hangsUp();
        flows(0.5);
        assertThat(house.lives(call)).isFalse();
        assertThat(house.events(Event.CallEnded.class)).hasSize(1);
    }
}
