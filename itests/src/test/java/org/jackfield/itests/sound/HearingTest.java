// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearingTest {

    private static final int MILLI = 8;

    @Test
    void aToneIsFoundWithoutAGap() {
        Hearing hearing = Hearing.of(Wav.tone(440, 8000, 3));

        assertThat(hearing.pitch()).isCloseTo(440, within(0.5));
        assertThat(hearing.gaps(440)).isZero();
        assertThat(hearing.longestGap(440, Hearing.ALONE)).isZero();
        assertThat(hearing.sounding(440)).isCloseTo(3, within(0.05));
        assertThat(hearing.level()).isCloseTo(-13, within(0.1));
    }

    @ParameterizedTest
    @ValueSource(ints = {440, 700, 1000})
    void aMissingPacketIsAGapWhereverItLies(int hz) {
        for (int offset = 0; offset < 40 * MILLI; offset++) {
            Wav tone = Wav.tone(hz, 8000, 1);
            Arrays.fill(tone.samples(), 4000 + offset, 4000 + offset + 20 * MILLI, (short) 0);

            assertThat(Hearing.of(tone).gaps(hz)).as("at %d", offset).isPositive();
            assertThat(Hearing.of(tone).longestGap(hz, Hearing.ALONE)).isCloseTo(0.02, within(0.006));
        }
    }

    @Test
    void aMissingPacketOfOneToneAmongOthersIsAGap() {
        for (int offset = 0; offset < 40 * MILLI; offset++) {
            Wav tone = Wav.tone(440, 8000, 1);
            Arrays.fill(tone.samples(), 4000 + offset, 4000 + offset + 20 * MILLI, (short) 0);
            Hearing hearing = Hearing.of(sum(tone, Wav.tone(1000, 8000, 1)));

            assertThat(hearing.gaps(440, Hearing.AMONG_OTHERS))
                    .as("at %d", offset)
                    .isPositive();
            assertThat(hearing.gaps(1000, Hearing.AMONG_OTHERS)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {425, 1025})
    void packetsThatWereJoinedOverAMissingOneAreAGapShorterThanIt(int hz) {
        for (int offset = 0; offset < 5 * MILLI; offset++) {
            Hearing hearing = withoutAPacket(Wav.tone(hz, 8000, 1), 4000 + offset);

            assertThat(hearing.gaps(hz)).as("at %d", offset).isPositive();
            assertThat(hearing.longestGap(hz, Hearing.ALONE)).isLessThanOrEqualTo(0.016);
        }
    }

    @Test
    void aToneOfWholePeriodsInAPacketHidesAMissingOneSoThatOnlyItsLengthTells() {
        Hearing hearing = withoutAPacket(Wav.tone(1000, 8000, 1), 4000);

        assertThat(hearing.gaps(1000)).isZero();
        assertThat(hearing.sounding(1000)).isCloseTo(0.96, within(0.005));
    }

    private static Hearing withoutAPacket(Wav tone, int at) {
        int packet = 20 * MILLI;
        short[] samples = Arrays.copyOf(tone.samples(), tone.samples().length - packet);
        System.arraycopy(tone.samples(), at + packet, samples, at, samples.length - at);
        return Hearing.of(new Wav(8000, samples));
    }

    @Test
    void theLongestGapIsMeasured() {
        Wav tone = Wav.tone(440, 8000, 3);
        Arrays.fill(tone.samples(), 8000, 8000 + 25 * MILLI, (short) 0);
        Arrays.fill(tone.samples(), 12_000, 12_000 + 100 * MILLI, (short) 0);

        assertThat(Hearing.of(tone).longestGap(440, Hearing.ALONE)).isCloseTo(0.1, within(0.006));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 60})
    void theLongestSilenceIsMeasured(int millis) {
        Wav tone = Wav.tone(440, 8000, 1);
        assertThat(Hearing.of(tone).longestSilence()).isZero();
        for (int offset = 0; offset < 3 * MILLI; offset++) {
            Wav holed = new Wav(8000, tone.samples().clone());
            Arrays.fill(holed.samples(), 4000 + offset, 4000 + offset + millis * MILLI, (short) 0);

            assertThat(Hearing.of(holed).longestSilence()).isCloseTo(millis / 1000.0, within(0.0011));
        }
    }

    @Test
    void silenceBeforeAndAfterIsNoGap() {
        Wav tone = Wav.tone(440, 8000, 3);
        Arrays.fill(tone.samples(), 0, 8000, (short) 0);
        Arrays.fill(tone.samples(), 16_000, 24_000, (short) 0);

        assertThat(Hearing.of(tone).gaps(440)).isZero();
        assertThat(Hearing.of(tone).sounding(440)).isCloseTo(1, within(0.05));
    }

    @Test
    void anotherToneIsNotTakenForTheOneAskedFor() {
        assertThat(Hearing.of(Wav.tone(1000, 16_000, 2)).gaps(440)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {435, 437, 443, 447})
    void aToneOffItsPitchIsFound(int hz) {
        assertThat(Hearing.of(Wav.tone(hz, 8000, 2)).pitch())
                .isCloseTo(hz, within(0.5))
                .isNotCloseTo(440, within(2.0));
    }

    @Test
    void halfTheLoudnessIsFound() {
        Wav tone = Wav.tone(440, 8000, 2);
        for (int i = 0; i < tone.samples().length; i++) {
            tone.samples()[i] = (short) (tone.samples()[i] / 2);
        }

        assertThat(Hearing.of(tone).level()).isCloseTo(-19, within(0.1));
    }

    @Test
    void silenceHasNoPitch() {
        assertThat(Hearing.of(new Wav(8000, new short[16_000])).pitch()).isZero();
    }

    private static Wav sum(Wav one, Wav other) {
        short[] samples = new short[one.samples().length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (one.samples()[i] + other.samples()[i]);
        }
        return new Wav(one.rate(), samples);
    }
}
