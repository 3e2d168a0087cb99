// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jackfield.soundfile.Resampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {

    private static final int TICKS = 60;
    private static final int AMPLITUDE = 12000;

    @ParameterizedTest
    @CsvSource({"8000,16000", "8000,48000", "16000,48000", "16000,8000", "48000,8000", "48000,16000"})
    void whatBothRatesCanCarryPasses(int from, int to) {
        int band = Math.min(from, to) / 2;
        for (double part : new double[] {0.05, 0.2, 0.5, 0.75, 0.85}) {
            short[] out = convert(from, to, band * part);
            double amplitude = Ear.amplitude(out, out.length / 2, out.length / 2, to, band * part);
            assertThat(decibel(amplitude / AMPLITUDE))
                    .as("%.0f Hz", band * part)
                    .isBetween(-0.6, 0.2);
            assertThat(decibel(residue(out, to, band * part) / AMPLITUDE))
                    .as("%.0f Hz", band * part)
                    .isLessThan(-50);
        }
    }

    @ParameterizedTest
    @CsvSource({"16000,8000", "48000,8000", "48000,16000"})
    void whatTheLowerRateCannotCarryIsNotFoldedBack(int from, int to) {
        for (double part : new double[] {1.16, 1.3, 1.6, 1.9}) {
            double hertz = to / 2.0 * part;
            short[] out = convert(from, to, hertz);
            double loudness = Ear.loudness(out, out.length / 2, out.length / 2) * Math.sqrt(2);
            assertThat(decibel((loudness + 0.01) / AMPLITUDE))
                    .as("%.0f Hz", hertz)
                    .isLessThan(-50);
        }
    }

    @Test
    void equalRatesChangeNothing() {
        short[] in = {1, -2, 3};
        short[] out = new short[3];
        new Resampler(8000, 8000).convert(in, 3, out);

        assertThat(out).isEqualTo(in);
    }

    @Test
    void fullScaleDoesNotWrapAround() {
        Resampler resampler = new Resampler(8000, 48000);
        short[] in = new short[160];
        short[] out = new short[960];
        for (int i = 0; i < in.length; i++) {
            in[i] = i / 8 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        resampler.convert(in, 160, out);
        resampler.convert(in, 160, out);
        for (int i = 1; i < out.length; i++) {
            assertThat(Math.abs(out[i] - out[i - 1])).isLessThan(30000);
        }
    }

    @Test
    void otherRatesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Resampler(8000, 44100));
    }

    private static short[] convert(int from, int to, double hertz) {
        Resampler resampler = new Resampler(from, to);
        short[] in = new short[from / 50];
        short[] out = new short[to / 50];
        short[] all = new short[TICKS * out.length];
        for (int tick = 0; tick < TICKS; tick++) {
            for (int i = 0; i < in.length; i++) {
                in[i] = Ear.tone(hertz, AMPLITUDE, (long) tick * in.length + i, from);
            }
            resampler.convert(in, in.length, out);
            System.arraycopy(out, 0, all, tick * out.length, out.length);
        }
        return all;
    }

    /** The amplitude of everything that is not the tone. */
    private static double residue(short[] pcm, int rate, double hertz) {
        int from = pcm.length / 2;
        int count = pcm.length / 2;
        double sine = 0;
        double cosine = 0;
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * hertz * i / rate;
            sine += pcm[from + i] * Math.sin(angle) * 2 / count;
            cosine += pcm[from + i] * Math.cos(angle) * 2 / count;
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * hertz * i / rate;
            double rest = pcm[from + i] - sine * Math.sin(angle) - cosine * Math.cos(angle);
            sum += rest * rest;
        }
        return Math.sqrt(2 * sum / count);
    }

    private static double decibel(double ratio) {
        return 20 * Math.log10(ratio);
    }
}
