// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g722;

/**
 * The adaptive predictor that encoder and decoder of either band run alike (ITU-T G.722, 3.6, block 4): two poles, six
 * zeros, coefficients moved by the signs of what was just seen. Plain fields instead of arrays: this is where the codec
 * spends its time.
 */
final class Predictor {

    private static final int POLE2_LIMIT = 12288;
    private static final int POLE1_REACH = 15360;

    private int estimate;
    private int zeroEstimate;

    private int pole1;
    private int pole2;
    private int partial1;
    private int partial2;

    private int zero1;
    private int zero2;
    private int zero3;
    private int zero4;
    private int zero5;
    private int zero6;

    /** The last differences and the last sample made of them, doubled and saturated, as the filters take them. */
    private int difference1;

    private int difference2;
    private int difference3;
    private int difference4;
    private int difference5;
    private int difference6;
    private int reconstructed1;

    /** What the next sample should be. */
    int estimate() {
        return estimate;
    }

    /** Learns from the quantised difference of a sample to its estimate, and makes the next estimate. */
    void update(int difference) {
        adaptPoles(saturate(zeroEstimate + difference));
        adaptZeros(saturate(2 * difference));

        // FILTEP; the product with what is now the sample before last needs its value from before the shift.
        int reconstructed = saturate(2 * saturate(estimate + difference));
        int polePart = (pole1 * reconstructed >> 15) + (pole2 * reconstructed1 >> 15);
        reconstructed1 = reconstructed;

        zeroEstimate = filterZeros();
        estimate = saturate(saturate(polePart) + zeroEstimate);
    }

    /** PARREC, UPPOL2, UPPOL1. The poles' limits keep their sums within 16 bits. */
    private void adaptPoles(int partial) {
        boolean like1 = (partial ^ partial1) >= 0;
        boolean like2 = (partial ^ partial2) >= 0;
        int leak = saturate(4 * pole1);
        int second =
                ((like1 ? Math.min(-leak, Short.MAX_VALUE) : leak) >> 7) + (like2 ? 128 : -128) + (pole2 * 32512 >> 15);
        second = clamp(second, POLE2_LIMIT);
        int first = (like1 ? 192 : -192) + (pole1 * 32640 >> 15);
        pole1 = clamp(first, POLE1_REACH - second);
        pole2 = second;
        partial2 = partial1;
        partial1 = partial;
    }

    /** UPZERO and the delay line of differences. */
    private void adaptZeros(int difference) {
        int step = difference == 0 ? 0 : 128;
        zero1 = adapted(zero1, difference, difference1, step);
        zero2 = adapted(zero2, difference, difference2, step);
        zero3 = adapted(zero3, difference, difference3, step);
        zero4 = adapted(zero4, difference, difference4, step);
        zero5 = adapted(zero5, difference, difference5, step);
        zero6 = adapted(zero6, difference, difference6, step);
        difference6 = difference5;
        difference5 = difference4;
        difference4 = difference3;
        difference3 = difference2;
        difference2 = difference1;
        difference1 = difference;
    }

    /** A zero leaks a 256th of itself each time, so that it never leaves 16 bits. */
    private static int adapted(int zero, int difference, int earlier, int step) {
        // All ones if the signs differ; then x ^ mask - mask is -x.
        int unlike = (difference ^ earlier) >> 31;
        return (step ^ unlike) - unlike + (zero * 32640 >> 15);
    }

    /** FILTEZ. */
    private int filterZeros() {
        return saturate((zero1 * difference1 >> 15)
                + (zero2 * difference2 >> 15)
                + (zero3 * difference3 >> 15)
                + (zero4 * difference4 >> 15)
                + (zero5 * difference5 >> 15)
                + (zero6 * difference6 >> 15));
    }

    static int saturate(int value) {
        return clamp(value, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    static int clamp(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }

    private static int clamp(int value, int limit) {
        return clamp(value, -limit, limit);
    }
}
