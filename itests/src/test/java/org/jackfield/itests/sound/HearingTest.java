// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HearingTest {

    @Test
    void aToneIsFoundWithoutAGap() {
        Hearing hearing = Hearing.of(Wav.tone(440, 8000, 3));

        assertThat(hearing.pitch()).isCloseTo(440, within(4.0));
        assertThat(hearing.gaps(440)).isZero();
        assertThat(hearing.sounding(440)).isCloseTo(3, within(0.05));
        assertThat(hearing.level()).isCloseTo(-13, within(0.5));
    }

    @Test
    void aHoleInATonesMiddleIsAGap() {
        Wav tone = Wav.tone(440, 8000, 3);
        Arrays.fill(tone.samples(), 8000, 8800, (short) 0);

        assertThat(Hearing.of(tone).gaps(440)).isCloseTo(5.0 / 150, within(0.01));
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

    @Test
    void silenceHasNoPitch() {
        assertThat(Hearing.of(new Wav(8000, new short[16_000])).pitch()).isZero();
    }
}
