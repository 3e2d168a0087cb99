// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

/** Makes tones and finds them again. */
final class Ear {

    private Ear() {}

    /** The sample of a tone at a moment counted in samples. */
    static short tone(double hertz, int amplitude, long sample, int rate) {
        return (short) Math.round(amplitude * Math.sin(2 * Math.PI * hertz * sample / rate));
    }

    /** The amplitude of one frequency, by Goertzel's filter with a Hann window. */
    static double amplitude(short[] pcm, int from, int count, int rate, double hertz) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < count; i++) {
            double window = 1 - Math.cos(2 * Math.PI * (i + 0.5) / count);
            double angle = 2 * Math.PI * hertz * i / rate;
            real += pcm[from + i] * window * Math.cos(angle);
            imaginary += pcm[from + i] * window * Math.sin(angle);
        }
        return 2 * Math.hypot(real, imaginary) / count;
    }

    /** The root of the mean square. */
    static double loudness(short[] pcm, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += (double) pcm[i] * pcm[i];
        }
        return Math.sqrt(sum / count);
    }

    /** The loudness of the quietest stretch of 10 ms. */
    static double quietest(short[] pcm, int from, int count, int rate) {
        int stretch = rate / 100;
        double least = Double.MAX_VALUE;
        for (int at = from; at + stretch <= from + count; at += stretch) {
            least = Math.min(least, loudness(pcm, at, stretch));
        }
        return least;
    }
}
