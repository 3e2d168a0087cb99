// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.sound;

import java.util.Random;

/** A sound that suppressors take for somebody who speaks: vowels at a pitch that glides, four syllables a second, in a quiet room. */
public final class Speech {

    private static final int HARMONICS = 20;
    private static final double SYLLABLE = 0.25;

    /** First and second formant in Hz of the vowels that take turns. */
    private static final double[][] VOWELS = {{700, 1200}, {300, 2300}, {500, 1900}, {350, 800}, {550, 1000}};

    private static final double WIDTH = 180;
    private static final double PEAK = 9000;

    private Speech() {}

    /** The same each time. */
    public static short[] of(int rate, double seconds) {
        Random room = new Random(5);
        short[] pcm = new short[(int) (rate * seconds)];
        double phase = 0;
        for (int i = 0; i < pcm.length; i++) {
            double time = (double) i / rate;
            double pitch = 130 + 25 * Math.sin(2 * Math.PI * 0.7 * time) + 10 * Math.sin(2 * Math.PI * 2.3 * time);
            phase += pitch / rate;
            phase -= Math.floor(phase);
            double loud = Math.max(0, Math.sin(2 * Math.PI * time / SYLLABLE));
            pcm[i] = (short)
                    Math.round(PEAK * loud * voiced(phase, pitch, VOWELS[(int) (time / SYLLABLE) % VOWELS.length], rate)
                            + 3 * room.nextGaussian());
        }
        return pcm;
    }

    private static double voiced(double phase, double pitch, double[] formants, int rate) {
        double sum = 0;
        for (int harmonic = 1; harmonic <= HARMONICS && harmonic * pitch < rate / 2.5; harmonic++) {
            double hertz = harmonic * pitch;
            double weight = 0.15 / harmonic + near(hertz, formants[0]) + 0.5 * near(hertz, formants[1]);
            sum += weight * Math.sin(2 * Math.PI * harmonic * phase);
        }
        return sum / 3;
    }

    private static double near(double hertz, double formant) {
        return Math.exp(-Math.pow((hertz - formant) / WIDTH, 2) / 2);
    }
}
