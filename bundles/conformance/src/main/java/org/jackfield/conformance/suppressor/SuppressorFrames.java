// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.suppressor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.conformance.sound.Allocation;
import org.jackfield.conformance.sound.Speech;
import org.junit.jupiter.api.Test;

/** One frame after the other. */
interface SuppressorFrames extends SuppressorSuite {

    /** Longer than anybody bears to hear himself late, in ms. */
    int MOST_DELAY = 60;

    @Test
    default void aFrameIsWorkedOnInItsPlaceAndNothingElseTouched() {
        for (int rate : rates()) {
            int frame = SuppressorSuite.frame(rate);
            short[] speech = Speech.of(rate, 0.5);
            try (NoiseSuppressor there = factory().suppressor(rate);
                    NoiseSuppressor alone = factory().suppressor(rate)) {
                for (int at = 0; at + frame <= speech.length; at += frame) {
                    short[] some = Arrays.copyOfRange(speech, at, at + frame);
                    short[] amongOthers = new short[frame + 30];
                    Arrays.fill(amongOthers, (short) 77);
                    System.arraycopy(some, 0, amongOthers, 17, frame);
                    there.process(amongOthers, 17);
                    alone.process(some, 0);
                    assertThat(Arrays.copyOfRange(amongOthers, 17, 17 + frame)).isEqualTo(some);
                    Arrays.fill(amongOthers, 17, 17 + frame, (short) 77);
                    assertThat(amongOthers).containsOnly((short) 77);
                }
            }
        }
    }

    @Test
    default void itsDelayIsShortAndStaysTheSame() {
        for (int rate : rates()) {
            try (NoiseSuppressor suppressor = factory().suppressor(rate)) {
                int delay = suppressor.delay();
                SuppressorSuite.through(suppressor, Speech.of(rate, 1), rate);
                assertThat(delay).as("delay in samples").isBetween(0, rate / 1000 * MOST_DELAY);
                assertThat(suppressor.delay()).isEqualTo(delay);
            }
        }
    }

    @Test
    default void anySoundIsSurvived() {
        Random random = new Random(11);
        for (int rate : rates()) {
            short[] pcm = new short[rate];
            try (NoiseSuppressor suppressor = factory().suppressor(rate)) {
                for (int amplitude : new int[] {0, 1, 300, 32_767}) {
                    for (int i = 0; i < pcm.length; i++) {
                        pcm[i] = (short) (random.nextBoolean() ? amplitude : -amplitude);
                    }
                    SuppressorSuite.through(suppressor, pcm, rate);
                    assertThat(suppressor.voice())
                            .satisfiesAnyOf(
                                    voice -> assertThat(voice).isEqualTo(NoiseSuppressor.UNKNOWN),
                                    voice -> assertThat(voice).isBetween(0f, 1f));
                }
            }
        }
    }

    @Test
    default void aFrameAllocatesNothing() {
        short[] speech = Speech.of(rate(), 0.5);
        try (NoiseSuppressor suppressor = factory().suppressor(rate())) {
            assertThat(Allocation.each(() -> {
                        suppressor.process(speech, 0);
                        suppressor.voice();
                    }))
                    .as("bytes a frame")
                    .isZero();
        }
    }
}
