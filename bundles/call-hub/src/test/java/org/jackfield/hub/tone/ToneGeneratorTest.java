// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.tone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToneGeneratorTest {

    private static final int TICK = 160;

    private final ToneGenerator generator = new ToneGenerator();

    private String spoken(int ticks) {
        ToneDetector detector = new ToneDetector();
        StringBuilder digits = new StringBuilder();
        short[] pcm = new short[TICK];
        for (int i = 0; i < ticks; i++) {
            java.util.Arrays.fill(pcm, (short) 0);
            generator.speak(pcm, TICK, 8000);
            for (int at = 0; at < TICK; at += ToneDetector.HOP) {
                detector.listen(pcm, at, (digit, millis) -> digits.append(digit));
            }
        }
        return digits.toString();
    }

    @Test
    void whatItSpeaksIsUnderstoodAndAPauseStandsBetweenTwo() {
        for (char digit : "0123456789*#ABCD".toCharArray()) {
            assertThat(generator.add(digit, 10)).isTrue();
            assertThat(generator.add(digit, 10)).isTrue();
        }
        assertThat(generator.add('1', 10)).isFalse();
        assertThat(spoken(400)).isEqualTo("00112233445566778899**##AABBCCDD");
        assertThat(generator.busy()).isFalse();
    }

    @Test
    void withoutDigitsTheSoundIsLeftAsItIs() {
        short[] pcm = {1, 2, 3};
        generator.speak(pcm, 3, 8000);
        assertThat(pcm).containsExactly(1, 2, 3);
    }

    @Test
    void itKeepsToTheDurationThatWasAskedFor() {
        generator.add('5', 200);
        int ticks = 0;
        short[] pcm = new short[TICK];
        while (generator.busy()) {
            generator.speak(pcm, TICK, 8000);
            ticks++;
        }
        assertThat(ticks).isBetween(14, 15);
    }

    @Test
    void atOtherRatesTheTonesAreTheSame() {
        short[] pcm = new short[16_000];
        generator.add('1', 1000);
        generator.speak(pcm, 16_000, 16_000);
        assertThat(power(pcm, 697, 16_000)).isGreaterThan(0.3);
        assertThat(power(pcm, 1209, 16_000)).isGreaterThan(0.5);
    }

    private static double power(short[] pcm, double frequency, int rate) {
        double real = 0;
        double imaginary = 0;
        double energy = 0;
        for (int i = 0; i < pcm.length; i++) {
            double at = 2 * Math.PI * frequency * i / rate;
            real += pcm[i] * Math.cos(at);
            imaginary += pcm[i] * Math.sin(at);
            energy += pcm[i] * (double) pcm[i];
        }
        return 2 * (real * real + imaginary * imaginary) / pcm.length / energy;
    }
}
