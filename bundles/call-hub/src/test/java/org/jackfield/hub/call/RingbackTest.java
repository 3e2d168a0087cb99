// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingbackTest {

    private final Ringback tone = new Ringback();

    @ParameterizedTest
    @ValueSource(ints = {8000, 16000, 48000})
    void soundsForOneSecondInFive(int rate) {
        short[] second = new short[rate];
        for (int i = 0; i < 2; i++) {
            fill(second, rate);
            assertThat(hertz(second)).isCloseTo(425, within(2.0));
            for (int silent = 0; silent < 4; silent++) {
                fill(second, rate);
                assertThat(hertz(second)).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 48000})
    void itsLevelNeitherGrowsNorFades(int rate) {
        short[] second = new short[rate];
        for (int i = 0; i < 500; i++) {
            fill(second, rate);
        }
        fill(second, rate);
        int peak = 0;
        for (short sample : second) {
            peak = Math.max(peak, Math.abs(sample));
        }
        assertThat(peak).isBetween(2900, 3000);
    }

    @ParameterizedTest
    @ValueSource(ints = 8000)
    void itOnlySpeaks(int rate) {
        assertThat(tone.direction()).isEqualTo(MediaDirection.RECVONLY);
        assertThat(tone.leastRate()).isEqualTo(rate);
        assertThat(tone.counters()).isEqualTo(MediaCounters.NONE);
    }

    private void fill(short[] second, int rate) {
        int tick = rate / 50;
        short[] said = new short[tick];
        for (int i = 0; i < 50; i++) {
            tone.tick(said, said, tick, rate);
            System.arraycopy(said, 0, second, i * tick, tick);
        }
    }

    /** By counting how often it crosses zero upwards. */
    private static double hertz(short[] second) {
        int crossings = 0;
        for (int i = 1; i < second.length; i++) {
            if (second[i - 1] <= 0 && second[i] > 0) {
                crossings++;
            }
        }
        return crossings;
    }
}
