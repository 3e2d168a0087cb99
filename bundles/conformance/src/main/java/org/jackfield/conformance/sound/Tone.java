// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.sound;

/**
 * A sine that can be found again.
 *
 * @param hertz its frequency
 * @param rate sample rate in Hz
 */
public record Tone(int hertz, int rate) {

    /** Peak of what is made: −12 dBFS. */
    public static final int AMPLITUDE = 8000;

    /**
     * A stretch of it; two that follow each other fit without a click.
     *
     * @param from place of its first sample since the tone began
     */
    public short[] samples(int from, int samples) {
        short[] pcm = new short[samples];
        for (int i = 0; i < samples; i++) {
            pcm[i] = (short) Math.round(AMPLITUDE * Math.sin(2 * Math.PI * hertz * (from + i) / rate));
        }
        return pcm;
    }

    /** What part of the power of a stretch is this tone's, 0 to 1; 0 of silence. */
    public double share(short[] pcm, int from, int to) {
        double sine = 0;
        double cosine = 0;
        double power = 0;
        for (int i = from; i < to; i++) {
            double angle = 2 * Math.PI * hertz * i / rate;
            sine += pcm[i] * Math.sin(angle);
            cosine += pcm[i] * Math.cos(angle);
            power += (double) pcm[i] * pcm[i];
        }
        return power == 0 ? 0 : 2 * (sine * sine + cosine * cosine) / (to - from) / power;
    }

    /** The peak of this tone in a stretch. */
    public double amplitude(short[] pcm, int from, int to) {
        double power = 0;
        for (int i = from; i < to; i++) {
            power += (double) pcm[i] * pcm[i];
        }
        return Math.sqrt(2 * power / (to - from) * share(pcm, from, to));
    }
}
