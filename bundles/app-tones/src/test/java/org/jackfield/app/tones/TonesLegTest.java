// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.tones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jackfield.appkit.Note;
import org.jackfield.appkit.Tune;
import org.jackfield.conformance.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TonesLegTest {

    private static final double LEVEL = Short.MAX_VALUE * Math.pow(10, -12 / 20.0);

    private final double music = Programme.notes().stream()
            .filter(Note::plucked)
            .mapToDouble(Note::seconds)
            .sum();

    @ParameterizedTest
    @ValueSource(ints = {8000, 16000, 48000})
    void theTonesFollowTheMusicAtTheirLevel(int rate) {
        short[] sound = play(rate, 22);

        assertThat(amplitude(sound, rate, music + 0.5 + 1, 440)).isBetween(LEVEL * 0.98, LEVEL * 1.02);
        assertThat(amplitude(sound, rate, music + 4 + 1, 1000)).isBetween(LEVEL * 0.98, LEVEL * 1.02);
        assertThat(amplitude(sound, rate, music + 4 + 1, 440)).isLessThan(20);
        assertThat(amplitude(sound, rate, 0.01, 329.63)).isGreaterThan(LEVEL * 0.2);
    }

    @Test
    void nothingClicksAndNothingIsLouderThanItsLevel() {
        short[] sound = play(8000, 30);
        double steepest = 2 * Math.PI * 1000 / 8000 * LEVEL * 1.05;
        for (int i = 1; i < sound.length; i++) {
            assertThat(Math.abs(sound[i] - sound[i - 1])).isLessThan((int) steepest);
            assertThat(Math.abs(sound[i])).isLessThanOrEqualTo((int) Math.ceil(LEVEL));
        }
    }

    @Test
    void theProgrammeBeginsAnewAndAChangeOfRateDoesNotDisturbIt() {
        TonesLeg leg = new TonesLeg(new Tune(Programme.notes(), -12, true));
        short[] said = new short[960];
        int ticks = (int) Math.round((music + 1.5) * 50);
        for (int tick = 0; tick < ticks; tick++) {
            int rate = tick % 2 == 0 ? 8000 : 48000;
            leg.port().tick(said, said, rate / 50, rate);
        }
        short[] sound = new short[16000];
        for (int tick = 0; tick < 50; tick++) {
            leg.port().tick(said, said, 320, 16000);
            System.arraycopy(said, 0, sound, tick * 320, 320);
        }

        assertThat(amplitude(sound, 16000, 0.2, 440)).isGreaterThan(LEVEL * 0.97);
    }

    @Test
    void itIsReachedBySixHundredAndTwoUntilSetOtherwise() {
        TonesApplication tones = new TonesApplication();
        assertThat(tones.numbers()).containsExactly("602");
        tones.apply("", Settings.of(TonesSettings.class, Map.of("number", "702")));
        assertThat(tones.numbers()).containsExactly("702");
    }

    private static short[] play(int rate, int seconds) {
        TonesLeg leg = new TonesLeg(new Tune(Programme.notes(), -12, true));
        short[] said = new short[rate / 50];
        short[] sound = new short[rate * seconds];
        for (int at = 0; at < sound.length; at += said.length) {
            leg.port().tick(said, said, said.length, rate);
            System.arraycopy(said, 0, sound, at, said.length);
        }
        return sound;
    }

    /** The amplitude of a frequency in half a second from a moment on. */
    private static double amplitude(short[] pcm, int rate, double seconds, double hertz) {
        int from = (int) (seconds * rate);
        int count = rate / 2;
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < count; i++) {
            double window = 1 - Math.cos(2 * Math.PI * (i + 0.5) / count);
            real += pcm[from + i] * window * Math.cos(2 * Math.PI * hertz * i / rate);
            imaginary += pcm[from + i] * window * Math.sin(2 * Math.PI * hertz * i / rate);
        }
        return 2 * Math.hypot(real, imaginary) / count;
    }
}
