// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.tone;

import java.util.Random;

/** Sounds in which there are no digits. */
final class Sounds {

    /** Formants in Hz of the vowels of an adult: first and second. */
    private static final double[][] VOWELS = {
        {270, 2290},
        {390, 1990},
        {530, 1840},
        {660, 1720},
        {730, 1090},
        {570, 840},
        {440, 1020},
        {300, 870},
        {640, 1190},
        {490, 1350},
        {850, 1220},
        {940, 1480},
        {700, 1330},
        {770, 1470}
    };

    private Sounds() {}

    /**
     * Speech as it is to a detector: harmonics of a pitch that glides, shaped by formants that move from vowel to vowel, with breath,
     * hisses and pauses between.
     */
    static double[] speech(int rate, int seconds, long seed) {
        Random random = new Random(seed);
        double[] pcm = new double[rate * seconds];
        double pitch = 90 + random.nextInt(160);
        double[] from = VOWELS[0];
        int at = 0;
        double phase = 0;
        while (at < pcm.length) {
            int length = Math.min(pcm.length - at, rate / 1000 * (60 + random.nextInt(200)));
            int kind = random.nextInt(10);
            double[] to = VOWELS[random.nextInt(VOWELS.length)];
            double glide = (random.nextDouble() - 0.5) * 60;
            for (int i = 0; i < length && kind > 0; i++) {
                double part = i / (double) length;
                double now = pitch + glide * part;
                phase += 2 * Math.PI * now / rate;
                pcm[at + i] = kind == 1
                        ? 1500 * random.nextGaussian()
                        : voiced(phase, now, mid(from[0], to[0], part), mid(from[1], to[1], part))
                                + 60 * random.nextGaussian();
            }
            pitch = Math.max(80, Math.min(320, pitch + glide));
            from = to;
            at += length;
        }
        return pcm;
    }

    private static double voiced(double phase, double pitch, double first, double second) {
        double sum = 0;
        for (int n = 1; n * pitch < 3400; n++) {
            double frequency = n * pitch;
            sum += Math.sin(n * phase)
                    * (resonance(frequency, first, 80) + 0.7 * resonance(frequency, second, 110) + 0.02);
        }
        return 4000 * sum;
    }

    /** Amplitude of a resonator of second order. */
    private static double resonance(double frequency, double centre, double width) {
        double off = (frequency - centre) / (width / 2);
        return 1 / Math.sqrt(1 + off * off);
    }

    private static double mid(double from, double to, double part) {
        return from + (to - from) * part;
    }

    /** Music: chords of plucked strings; each note has overtones, as it has on every instrument. */
    static double[] music(int rate, int seconds, long seed) {
        Random random = new Random(seed);
        double[] pcm = new double[rate * seconds];
        for (int begin = 0; begin < pcm.length; begin += rate * (100 + random.nextInt(300)) / 1000) {
            int notes = 1 + random.nextInt(4);
            for (int n = 0; n < notes; n++) {
                pluck(pcm, begin, rate, 440 * Math.pow(2, (random.nextInt(40) - 15) / 12.0), 3 + random.nextInt(4));
            }
        }
        return pcm;
    }

    private static void pluck(double[] pcm, int begin, int rate, double frequency, int overtones) {
        for (int i = 0; i < rate / 2 && begin + i < pcm.length; i++) {
            double fade = Math.exp(-4.0 * i / rate) * Math.min(1, i / 40.0);
            for (int k = 1; k <= overtones && k * frequency < 3600; k++) {
                pcm[begin + i] += 2500 * fade * Math.sin(2 * Math.PI * k * frequency * i / rate) / Math.pow(k, 1.5);
            }
        }
    }

    /** One after the other, with white noise so many dB below each piece's power; silence stays silent. */
    static short[] joined(double snr, Random random, double[]... pieces) {
        int length = 0;
        for (double[] piece : pieces) {
            length += piece.length;
        }
        short[] all = new short[length];
        int at = 0;
        for (double[] piece : pieces) {
            double energy = 0;
            for (double value : piece) {
                energy += value * value;
            }
            double noise = piece.length == 0 ? 0 : Math.sqrt(energy / piece.length) * Math.pow(10, -snr / 20);
            for (double value : piece) {
                double heard = value + noise * random.nextGaussian();
                all[at++] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(heard)));
            }
        }
        return all;
    }
}
