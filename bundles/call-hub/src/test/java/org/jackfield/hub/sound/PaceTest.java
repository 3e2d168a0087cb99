// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.sound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private static final int AMPLITUDE = 8000;

    private final Pace pace = new Pace();

    /** A voice: a fundamental with harmonics, in 20 ms packets, every one with that surplus. */
    private short[] paced(int rate, int packets, int surplus, IntToDoubleFunction voice) {
        short[] all = new short[rate * packets / 25];
        int end = 0;
        int samples = rate / 50;
        short[] pcm = new short[6000];
        for (int packet = 0; packet < packets; packet++) {
            for (int i = 0; i < samples; i++) {
                pcm[i] = (short) Math.round(voice.applyAsDouble(packet * samples + i));
            }
            int fitted = pace.fit(pcm, samples, rate, surplus);
            System.arraycopy(pcm, 0, all, end, fitted);
            end += fitted;
        }
        return Arrays.copyOf(all, end);
    }

    private static IntToDoubleFunction voice(double hertz, int rate) {
        return n -> {
            double phase = 2 * Math.PI * hertz * n / rate;
            return AMPLITUDE * (0.6 * Math.sin(phase) + 0.3 * Math.sin(2 * phase) + 0.1 * Math.sin(5 * phase));
        };
    }

    private static int steepest(short[] pcm) {
        int steepest = 0;
        for (int i = 1; i < pcm.length; i++) {
            steepest = Math.max(steepest, Math.abs(pcm[i] - pcm[i - 1]));
        }
        return steepest;
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 110, 40", "8000, 237, 40", "16000, 155, 40", "16000, 390, 40", "48000, 120, 40", "48000, 210, 40",
        "8000, 110, -20", "8000, 237, -20", "16000, 155, -20", "16000, 390, -20", "48000, 120, -20", "48000, 210, -20"
    })
    void aVoiceBecomesShorterOrLongerWithoutClicksAndKeepsItsPitch(int rate, double hertz, int surplus) {
        short[] plain = paced(rate, 100, 0, voice(hertz, rate));
        short[] fitted = paced(rate, 100, surplus, voice(hertz, rate));
        double milliseconds = (fitted.length - plain.length) * 1000.0 / rate;
        // A step of 2.5 to 10 ms every fifth packet.
        assertThat(surplus > 0 ? -milliseconds : milliseconds).isBetween(45.0, 205.0);
        assertThat(steepest(fitted)).isLessThan((int) (steepest(plain) * 1.15));
        assertThat(share(fitted, rate, hertz)).isGreaterThan(share(plain, rate, hertz) * 0.97);
    }

    /** How much of the sound's energy lies in the three frequencies of the voice, at best phase, in stretches of 100 ms. */
    private static double share(short[] pcm, int rate, double hertz) {
        int stretch = rate / 10;
        double inside = 0;
        double all = 0;
        for (int at = 0; at + stretch <= pcm.length; at += stretch) {
            for (double frequency : new double[] {hertz, 2 * hertz, 5 * hertz}) {
                double real = 0;
                double imaginary = 0;
                for (int i = 0; i < stretch; i++) {
                    double angle = 2 * Math.PI * frequency * i / rate;
                    real += pcm[at + i] * Math.cos(angle);
                    imaginary += pcm[at + i] * Math.sin(angle);
                }
                inside += 2 * (real * real + imaginary * imaginary) / stretch;
            }
            for (int i = 0; i < stretch; i++) {
                all += (double) pcm[at + i] * pcm[at + i];
            }
        }
        return inside / all;
    }

    @Test
    void whatWaitsAboutRightIsLeftAsItIs() {
        for (int surplus = -6; surplus <= 20; surplus++) {
            short[] fitted = paced(8000, 20, surplus, voice(150, 8000));
            assertThat(fitted).hasSize(20 * 160);
        }
    }

    @Test
    void noiseWaitsForABetterMomentButNotForEver() {
        Random random = new Random(7);
        assertThat(paced(8000, 35, 60, n -> random.nextGaussian() * 3000)).hasSize(35 * 160);
        assertThat(paced(8000, 60, 60, n -> random.nextGaussian() * 3000).length)
                .isLessThan(60 * 160);
    }

    @Test
    void silenceIsShortenedAtOnce() {
        assertThat(paced(8000, 10, 60, n -> 0).length).isLessThanOrEqualTo(10 * 160 - 2 * 20);
    }

    @Test
    void packetsTooShortForAPeriodAreLeftAsTheyAre() {
        short[] pcm = new short[6000];
        assertThat(pace.fit(pcm, 30, 8000, 100)).isEqualTo(30);
        assertThat(pace.fit(pcm, 0, 8000, -100)).isZero();
        assertThat(pace.fit(pcm, 5760, 48_000, 100)).isEqualTo(5760);
    }

    @Test
    void nothingIsAllocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        short[] pcm = new short[6000];
        long before = 0;
        for (int i = 0; i < 4000; i++) {
            if (i == 2000) {
                before = threads.getCurrentThreadAllocatedBytes();
            }
            for (int k = 0; k < 320; k++) {
                pcm[k] = (short) (AMPLITUDE * Math.sin(0.06 * k));
            }
            pace.fit(pcm, 320, 16_000, i % 2 == 0 ? 50 : -50);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(200);
    }
}
