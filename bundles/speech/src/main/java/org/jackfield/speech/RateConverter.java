// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Changes the sample rate of a whole sound by any ratio, with a sinc under a Hann window that reaches {@value #REACH} samples of the slower
 * rate to each side. Any thread.
 */
final class RateConverter {

    private static final int REACH = 16;

    /** So much of the narrower band passes; the window's slope takes the rest. */
    private static final double PASSED = 0.92;

    private static final Map<Ratio, RateConverter> KNOWN = new ConcurrentHashMap<>();

    private final int up;
    private final int down;
    private final int reach;

    /** For each place between two samples of the input, what its neighbours weigh. */
    private final float[][] kernels;

    /** In lowest terms. */
    private record Ratio(int up, int down) {

        static Ratio of(int from, int to) {
            int divisor = divisor(from, to);
            return new Ratio(to / divisor, from / divisor);
        }

        private static int divisor(int a, int b) {
            return b == 0 ? a : divisor(b, a % b);
        }
    }

    private RateConverter(Ratio ratio) {
        up = ratio.up();
        down = ratio.down();
        double narrow = Math.min(1, (double) up / down);
        reach = (int) Math.ceil(REACH / narrow);
        kernels = new float[up][2 * reach + 1];
        for (int phase = 0; phase < up; phase++) {
            for (int tap = 0; tap < kernels[phase].length; tap++) {
                double away = tap - reach - (double) phase / up;
                double edge = Math.min(1, Math.abs(away) / reach);
                double window = 0.5 + 0.5 * Math.cos(Math.PI * edge);
                kernels[phase][tap] = (float) (PASSED * narrow * sinc(PASSED * narrow * away) * window);
            }
        }
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /**
     * Converts a sound.
     *
     * @param from its rate in Hz
     * @param to the wanted one
     */
    static short[] convert(short[] in, int from, int to) {
        return from == to
                ? in
                : KNOWN.computeIfAbsent(Ratio.of(from, to), RateConverter::new).convert(in);
    }

    private short[] convert(short[] in) {
        float[] padded = new float[in.length + 2 * reach + 1];
        for (int i = 0; i < in.length; i++) {
            padded[reach + i] = in[i];
        }
        short[] out = new short[(int) ((long) in.length * up / down)];
        for (int i = 0; i < out.length; i++) {
            long place = (long) i * down;
            float[] kernel = kernels[(int) (place % up)];
            int first = (int) (place / up);
            float sum = 0;
            for (int tap = 0; tap < kernel.length; tap++) {
                sum += kernel[tap] * padded[first + tap];
            }
            out[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sum)));
        }
        return out;
    }
}
