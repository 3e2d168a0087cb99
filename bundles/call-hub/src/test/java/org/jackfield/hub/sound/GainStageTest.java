// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GainStageTest {

    private static final int SAMPLES = 160;

    private final GainStage stage = new GainStage();
    private long position;

    private short[] tone(double amplitude) {
        short[] pcm = new short[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            pcm[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * 500 * position++ / 8000));
        }
        return pcm;
    }

    private short[] processed(double amplitude, boolean speech) {
        short[] pcm = tone(amplitude);
        stage.process(pcm, SAMPLES, Level.of(pcm, SAMPLES), speech);
        return pcm;
    }

    @Test
    void aGainIsReachedWithinATickWithoutAClick() {
        stage.set(false, 6.0206);
        short[] first = processed(8000, true);
        for (int i = 1; i < SAMPLES; i++) {
            assertThat(Math.abs(first[i] - first[i - 1])).isLessThan((int) (2 * Math.PI * 500 / 8000 * 16_000 * 1.1));
        }
        assertThat(Level.peak(processed(8000, true), SAMPLES)).isCloseTo(16_000, within(20));
    }

    @Test
    void whatIsTooLoudIsClippedAndDoesNotWrap() {
        stage.set(false, 24);
        processed(20_000, true);
        short[] plain = tone(20_000);
        short[] loud = plain.clone();
        stage.process(loud, SAMPLES, 0, true);
        for (int i = 0; i < SAMPLES; i++) {
            assertThat(Integer.signum(loud[i])).isEqualTo(Integer.signum(plain[i]));
        }
        assertThat(Level.peak(loud, SAMPLES)).isGreaterThanOrEqualTo(32_767);
    }

    @Test
    void onAutomaticQuietAndLoudSpeakersEndUpEquallyLoud() {
        for (double amplitude : new double[] {700, 12_000}) {
            GainStage own = new GainStage();
            own.set(true, 0);
            double level = 0;
            for (int tick = 0; tick < 1000; tick++) {
                short[] pcm = tone(amplitude);
                own.process(pcm, SAMPLES, Level.of(pcm, SAMPLES), true);
                level = Level.of(pcm, SAMPLES);
            }
            assertThat(level).isCloseTo(GainStage.TARGET, within(2.5));
        }
    }

    @Test
    void onAutomaticPausesAreNotMadeLouder() {
        stage.set(true, 0);
        for (int tick = 0; tick < 500; tick++) {
            processed(30, false);
        }
        assertThat(stage.decibels()).isZero();
    }

    @Test
    void onAutomaticItGivesWayBeforeSomethingClips() {
        stage.set(true, 0);
        for (int tick = 0; tick < 500; tick++) {
            processed(500, true);
        }
        assertThat(stage.decibels()).isGreaterThan(10);
        short[] shout = processed(25_000, true);
        assertThat(Level.peak(shout, SAMPLES)).isLessThan(32_767);
        assertThat(stage.decibels()).isLessThan(2);
    }
}
