// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opusjava;

/**
 * Takes one sample of several, after all that the lower rate cannot carry was filtered out by a sinc under a Hann window. Delays
 * by {@value #REACH} of the samples that it gives. For one thread; allocates nothing once made.
 */
final class Decimator {

    /** How many samples given the filter sees to each side. */
    private static final int REACH = 12;

    /** So much of what the lower rate could carry passes; the window's slope takes the rest. */
    private static final double PASSED = 0.92;

    private final int factor;
    private final float[] filter;

    /** The end of what was given before, then what is given now. */
    private final float[] seen;

    /**
     * @param factor how many samples become one
     * @param longest samples at most that are given at once
     */
    Decimator(int factor, int longest) {
        this.factor = factor;
        filter = filter(factor);
        seen = new float[filter.length - 1 + longest];
    }

    private static float[] filter(int factor) {
        int middle = REACH * factor;
        double[] taps = new double[2 * middle + 1];
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            double at = Math.PI * PASSED * (i - middle) / factor;
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 1) / (taps.length + 1));
            taps[i] = (at == 0 ? 1 : Math.sin(at) / at) * window;
            sum += taps[i];
        }
        float[] filter = new float[taps.length];
        for (int i = 0; i < taps.length; i++) {
            filter[i] = (float) (taps[i] / sum);
        }
        return filter;
    }

    /**
     * Goes on with a sound.
     *
     * @param samples how many are given; a multiple of the factor
     * @return how many are in {@code out}, from 0
     */
    int decimate(short[] in, int samples, short[] out) {
        int kept = filter.length - 1;
        for (int i = 0; i < samples; i++) {
            seen[kept + i] = in[i];
        }
        int made = samples / factor;
        for (int i = 0; i < made; i++) {
            out[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(filtered(i * factor))));
        }
        System.arraycopy(seen, samples, seen, 0, kept);
        return made;
    }

    private float filtered(int from) {
        float sum = 0;
        for (int i = 0; i < filter.length; i++) {
            sum += filter[i] * seen[from + i];
        }
        return sum;
    }
}
