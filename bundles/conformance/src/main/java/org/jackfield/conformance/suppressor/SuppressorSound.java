// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.suppressor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.conformance.sound.Speech;
import org.junit.jupiter.api.Test;

/** What is heard: speech, and less of all else. */
interface SuppressorSound extends SuppressorSuite {

    int SWAPS = 100;

    /** In seconds; longer than a syllable. */
    double STRETCH = 0.4;

    @Test
    default void speechComesThroughWithTheDelayThatItStates() {
        for (int rate : rates()) {
            short[] spoken = Speech.of(rate, 3);
            try (NoiseSuppressor suppressor = factory().suppressor(rate)) {
                short[] heard = SuppressorSuite.through(suppressor, spoken.clone(), rate);
                int lag = Correlation.lag(spoken, heard, rate);
                assertThat(Math.abs(lag - suppressor.delay()))
                        .as("delay stated %d, heard %d samples at %d Hz", suppressor.delay(), lag, rate)
                        .isLessThanOrEqualTo(rate / 1000);
                double change =
                        Correlation.level(heard, rate, heard.length) - Correlation.level(spoken, rate, spoken.length);
                assertThat(change).as("change of the level of speech in dB").isBetween(-8.0, 3.0);
            }
        }
    }

    @Test
    default void silenceStaysSilentAndNoiseGetsNoLouder() {
        Random random = new Random(3);
        for (int rate : rates()) {
            short[] noise = new short[3 * rate];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (short) Math.round(400 * random.nextGaussian());
            }
            try (NoiseSuppressor suppressor = factory().suppressor(rate)) {
                double before = Correlation.level(noise, 2 * rate, 3 * rate);
                double after = Correlation.level(SuppressorSuite.through(suppressor, noise, rate), 2 * rate, 3 * rate);
                assertThat(after - before).as("change of noise in dB").isLessThan(0.5);
            }
            try (NoiseSuppressor suppressor = factory().suppressor(rate)) {
                assertThat(SuppressorSuite.through(suppressor, new short[rate], rate))
                        .containsOnly((short) 0);
            }
        }
    }

    @Test
    default void speechOutlivesAHundredSwaps() {
        int stretch = (int) (STRETCH * 100) * SuppressorSuite.frame(rate());
        short[] speech = Speech.of(rate(), STRETCH * (SWAPS + 1));
        int settled = rate() / 1000 * settling();
        NoiseSuppressor suppressor = factory().suppressor(rate());
        for (int swap = 0; swap <= SWAPS; swap++) {
            short[] spoken = Arrays.copyOfRange(speech, swap * stretch, (swap + 1) * stretch);
            short[] heard = SuppressorSuite.through(suppressor, spoken.clone(), rate());
            assertThat(Correlation.level(heard, settled, stretch) - Correlation.level(spoken, settled, stretch))
                    .as("change of the level of speech after %d swaps in dB", swap)
                    .isBetween(-15.0, 3.0);
            NoiseSuppressor former = suppressor;
            suppressor = factory().suppressor(rate());
            former.close();
        }
        suppressor.close();
    }
}
