// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.hub.testing.FakeMedia.PCMA;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;
import org.jackfield.api.speech.Playback;
import org.jackfield.api.speech.WaitingMusic;
import org.jackfield.hub.call.TestHouse.Offered;
import org.jackfield.hub.media.Hold;
import org.jackfield.hub.testing.FakeLeg;
import org.junit.jupiter.api.Test;

class HoldingTest {

    private final TestHouse house = new TestHouse();
    private final WaitingMusic music = steady(1000);

    /** Music that is one sample again and again. */
    private static WaitingMusic steady(int sample) {
        return () -> new Playback() {
            @Override
            public int read(short[] pcm, int at, int samples, int rate) {
                Arrays.fill(pcm, at, at + samples, (short) sample);
                return samples;
            }

            @Override
            public boolean over() {
                return false;
            }
        };
    }

    private void turns(FakeLeg leg, MediaDirection direction) {
        leg.port().direction(direction);
        leg.changesMedia();
        house.settle();
    }

    /** What the music says at the end of a tick, once it has faded. */
    private int played(Offered call) {
        SampledPort port =
                (SampledPort) Objects.requireNonNull(house.sound(call).ports.get("music"));
        short[] said = new short[160];
        port.tick(new short[160], said, 160, 8000);
        port.tick(new short[160], said, 160, 8000);
        return said[159];
    }

    private void pass(int millis) {
        house.time.pass(Duration.ofMillis(millis));
    }

    @Test
    void whoeverIsHeldHearsMusicForAsLongAsThat() {
        house.music.arrive(music, 0);
        Offered call = house.connected("20");
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-0");
        turns(call.leg(), MediaDirection.INACTIVE);
        assertThat(house.sound(call).held).isEqualTo(Map.of("out-0", Hold.BY_PEER));
        assertThat(house.sound(call).joined()).contains("music");
        assertThat(played(call)).isEqualTo(1000);
        turns(call.leg(), MediaDirection.SENDRECV);
        assertThat(house.sound(call).held).isEmpty();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-0");
        pass(1000);
        assertThat(house.time.pending()).isZero();
    }

    @Test
    void aTelephoneThatPlaysSomethingItselfIsGivenWayTo() {
        house.music.arrive(music, 0);
        Offered call = house.connected("20");
        house.sound(call).levels.put("in-0", -20.0);
        turns(call.leg(), MediaDirection.RECVONLY);
        pass(2000);
        assertThat(played(call)).isZero();
        house.sound(call).levels.clear();
        pass(600);
        assertThat(played(call)).isEqualTo(1000);
        house.sound(call).levels.put("in-0", -20.0);
        pass(200);
        assertThat(played(call)).isZero();
    }

    @Test
    void whoeverAnOperatorHoldsHearsMusicAndNoneOfTheOthers() {
        house.music.arrive(music, 0);
        Offered call = house.connected("20");
        FakeLeg held = house.endpoint.leg(0);
        house.hub.change(call.id(), held.id(), LegChange.NOTHING.withHold(true));
        turns(held, MediaDirection.SENDONLY);
        assertThat(house.sound(call).held).isEqualTo(Map.of("out-0", Hold.BY_OPERATOR));
        assertThat(played(call)).isEqualTo(1000);
        house.hub.change(call.id(), held.id(), LegChange.NOTHING.withHold(false));
        turns(held, MediaDirection.SENDRECV);
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-0");
    }

    @Test
    void oneThatOnlySpeaksFromTheBeginningHoldsNobody() {
        house.music.arrive(music, 0);
        FakeLeg caller = house.call(TestHouse.PHONE1, "20").leg();
        caller.port().direction(MediaDirection.RECVONLY);
        house.endpoint.leg(0).answers(PCMA);
        house.settle();
        caller.confirms();
        house.settle();
        assertThat(house.media.of(house.hub.calls().get(0).id()).joined()).doesNotContain("music");
    }

    @Test
    void musicIsExchangedWhileSomebodyListensAndSilenceFollowsTheLast() {
        Offered call = house.connected("20");
        turns(call.leg(), MediaDirection.INACTIVE);
        assertThat(house.sound(call).joined()).doesNotContain("music");
        house.music.arrive(music, 0);
        pass(200);
        assertThat(played(call)).isEqualTo(1000);
        WaitingMusic better = steady(2000);
        house.music.arrive(better, 10);
        assertThat(played(call)).isEqualTo(2000);
        house.music.leave(better);
        assertThat(played(call)).isEqualTo(1000);
        house.music.leave(music);
        assertThat(played(call)).isZero();
    }

    @Test
    void theEndOfACallGivesItsMusicBack() {
        house.music.arrive(music, 0);
        Offered call = house.connected("20");
        turns(call.leg(), MediaDirection.INACTIVE);
        call.leg().hangsUp();
        house.settle();
        assertThat(house.lives(call)).isFalse();
        assertThat(house.time.pending()).isZero();
    }
}
