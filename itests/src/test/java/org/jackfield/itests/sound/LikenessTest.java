// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final int RATE = 8000;

    private final Wav spoken = NoisySpeech.clean(RATE, 20);

    @Test
    void theSameIsWhollyLike() {
        Likeness likeness = Likeness.of(spoken, spoken);

        assertThat(likeness.intelligibility()).isGreaterThan(0.999);
        assertThat(likeness.distance()).isLessThan(0.01);
        assertThat(likeness.longestGap()).isZero();
        assertThat(likeness.delay()).isZero();
        assertThat(likeness.wander()).isZero();
    }

    @Test
    void anotherRateAndAnotherLevelAndALaterBeginningAreNoDifference() {
        Wav wide = NoisySpeech.clean(48_000, 20);
        short[] later = new short[wide.samples().length];
        for (int i = 24_000; i < later.length; i++) {
            later[i] = (short) (wide.samples()[i - 24_000] / 2);
        }

        Likeness likeness = Likeness.of(spoken, new Wav(48_000, later));

        assertThat(likeness.delay()).isCloseTo(0.5, within(0.004));
        // Not more, since 8 kHz is made here by a filter that lets a bit of what lies above come down.
        assertThat(likeness.intelligibility()).isGreaterThan(0.97);
        assertThat(likeness.distance()).isLessThan(1.2);
    }

    @Test
    void noiseMakesItLessLike() {
        double last = 1;
        for (int snr : new int[] {20, 5, -5, -15}) {
            Likeness likeness = Likeness.of(spoken, NoisySpeech.of(RATE, 20, snr));
            assertThat(likeness.intelligibility()).as("%d dB", snr).isLessThan(last);
            last = likeness.intelligibility();
        }
        assertThat(last).isLessThan(0.6);
    }

    @Test
    void missingPacketsAreSeen() {
        Likeness few = Likeness.of(spoken, spoken.holed(0.05));
        Likeness many = Likeness.of(spoken, spoken.holed(0.15));

        assertThat(few.longestGap()).isGreaterThan(0);
        assertThat(few.intelligibility()).isLessThan(0.98).isGreaterThan(many.intelligibility());
        assertThat(many.distance()).isGreaterThan(few.distance());
    }

    @Test
    void aJumpInTheMidstIsFollowed() {
        short[] jumped = new short[spoken.samples().length + 400];
        int half = spoken.samples().length / 2;
        System.arraycopy(spoken.samples(), 0, jumped, 0, half);
        System.arraycopy(spoken.samples(), half, jumped, half + 400, spoken.samples().length - half);

        Likeness likeness = Likeness.of(spoken, new Wav(RATE, jumped));

        assertThat(likeness.wander()).isCloseTo(50, within(6.0));
        assertThat(likeness.intelligibility()).isGreaterThan(0.95);
    }
}
