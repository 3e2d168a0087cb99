// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComfortNoiseTest {

    private static final int TICK = 160;

    private final ComfortNoise noise = new ComfortNoise();

    private short[] last(int ticks, int level) {
        short[] pcm = new short[TICK];
        for (int i = 0; i < ticks; i++) {
            noise.fill(pcm, TICK, level);
        }
        short[] second = new short[50 * TICK];
        for (int at = 0; at < second.length; at += TICK) {
            noise.fill(pcm, TICK, level);
            System.arraycopy(pcm, 0, second, at, TICK);
        }
        return second;
    }

    @ParameterizedTest
    @ValueSource(ints = {-20, -40, -60})
    void itIsAsLoudAsTheFarEndSays(int level) {
        short[] pcm = last(10, level);

        assertThat(Level.of(pcm, pcm.length)).isCloseTo(level, within(1.0));
    }

    @Test
    void itGrowsWithoutAClickAndDoesNotRepeatItself() {
        short[] pcm = new short[TICK];
        noise.fill(pcm, TICK, -20);
        assertThat(Level.peak(pcm, 8)).isLessThan(1000);
        short[] before = last(10, -20);
        short[] after = last(1, -20);
        double product = 0;
        double energy = 0;
        for (int i = 0; i < before.length; i++) {
            product += before[i] * (double) after[i];
            energy += before[i] * (double) before[i];
        }
        assertThat(Math.abs(product / energy)).isLessThan(0.05);
    }

    @Test
    void theLowestLevelIsSilence() {
        short[] pcm = last(10, -127);

        assertThat(Level.peak(pcm, pcm.length)).isLessThan(2);
    }
}
