// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VoiceTest {

    private final NoiseFloor floor = new NoiseFloor();
    private final Voice voice = new Voice();

    /** A second: 0.6 s of speech, 0.4 s of background, in levels. */
    private int speakingTicks(double speech, double background) {
        int speaking = 0;
        for (int tick = 0; tick < 50; tick++) {
            double level = tick < 30 ? speech : background;
            floor.note(level);
            speaking += voice.note(level, floor.level()) ? 1 : 0;
        }
        return speaking;
    }

    @Test
    void theFloorIsTheBackgroundAndNotTheSpeech() {
        for (int second = 0; second < 6; second++) {
            speakingTicks(-20, -45);
        }
        assertThat(floor.level()).isCloseTo(-45, within(2.0));
    }

    @Test
    void theFloorFollowsABackgroundThatGrowsWithinThreeSeconds() {
        for (int second = 0; second < 6; second++) {
            speakingTicks(-20, -70);
        }
        for (int second = 0; second < 4; second++) {
            speakingTicks(-20, -40);
        }
        assertThat(floor.level()).isCloseTo(-40, within(2.0));
    }

    @Test
    void digitalSilenceIsNoBackground() {
        for (int second = 0; second < 6; second++) {
            speakingTicks(-20, Level.SILENCE);
        }
        assertThat(floor.level()).isGreaterThan(-30);
    }

    @Test
    void speechIsToldFromSteadyNoise() {
        for (int second = 0; second < 6; second++) {
            speakingTicks(-18, -35);
        }
        assertThat(speakingTicks(-18, -35)).isBetween(45, 50);
        for (int second = 0; second < 4; second++) {
            speakingTicks(-35, -35);
        }
        assertThat(speakingTicks(-35, -35)).isZero();
    }

    @Test
    void levelsAreThoseOfFullScale() {
        short[] square = new short[160];
        for (int i = 0; i < square.length; i++) {
            square[i] = i % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        assertThat(Level.of(square, 160)).isCloseTo(0, within(0.01));
        assertThat(Level.of(new short[160], 160)).isEqualTo(Level.SILENCE);
    }

    @Test
    void aMeterRisesAtOnceAndFallsSlowly() {
        Meter meter = new Meter();
        meter.note(-10);
        assertThat(meter.level()).isEqualTo(-10);
        for (int tick = 0; tick < 25; tick++) {
            meter.note(Level.SILENCE);
        }
        assertThat(meter.level()).isCloseTo(-30, within(0.5));
    }
}
