// SPDX-License-Identifier: Apache-2.0
package org.jackfield.appkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.speech.Playback;
import org.jackfield.conformance.app.TriedCall;
import org.jackfield.conformance.sound.Allocation;
import org.junit.jupiter.api.Test;

class SpokenLegTest {

    private static final int TICK = 160;

    private final List<String> done = new ArrayList<>();
    private final Spoken leg = new Spoken();

    /** A leg whose words are for this test to choose. */
    private static final class Spoken extends SpokenLeg {

        Spoken() {
            super(new TriedCall("600"));
        }

        @Override
        public void dtmf(Dtmf dtmf) {
            hush();
        }

        @Override
        public void ended() {
            hush();
        }
    }

    /** So many samples of one value. */
    private static Playback steady(int value, int samples) {
        return new Playback() {

            private int left = samples;

            @Override
            public int read(short[] pcm, int at, int wanted, int rate) {
                int given = Math.min(left, wanted);
                for (int i = 0; i < given; i++) {
                    pcm[at + i] = (short) value;
                }
                left -= given;
                return given;
            }

            @Override
            public boolean over() {
                return left == 0;
            }
        };
    }

    private short[] tick() {
        short[] said = new short[TICK];
        leg.tick(new short[TICK], said, TICK, 8000);
        return said;
    }

    @Test
    void oneThingFollowsAnother() {
        leg.say(steady(100, 200), () -> {
            done.add("first");
            leg.say(steady(200, TICK), () -> done.add("second"));
        });
        assertThat(tick()).containsOnly((short) 100);
        assertThat(tick()).contains((short) 100, (short) 0);
        assertThat(done).containsExactly("first");
        assertThat(tick()).containsOnly((short) 200);
        assertThat(done).containsExactly("first");
        assertThat(tick()).containsOnly((short) 0);
        assertThat(done).containsExactly("first", "second");
        assertThat(leg.speaks()).isFalse();
    }

    @Test
    void whatIsInterruptedDiesAwayAndIsNotDone() {
        leg.say(steady(1000, 100_000), () -> done.add("first"));
        tick();
        leg.hush();
        short[] said = tick();
        assertThat(said[0]).isEqualTo((short) 1000);
        assertThat(said[TICK - 1]).isBetween((short) 0, (short) 10);
        assertThat(tick()).containsOnly((short) 0);
        assertThat(done).isEmpty();
    }

    @Test
    void aTickAllocatesNothing() {
        leg.say(steady(1000, Integer.MAX_VALUE), () -> {});
        short[] heard = new short[TICK];
        short[] said = new short[TICK];
        assertThat(Allocation.each(() -> leg.tick(heard, said, TICK, 8000))).isZero();
    }
}
