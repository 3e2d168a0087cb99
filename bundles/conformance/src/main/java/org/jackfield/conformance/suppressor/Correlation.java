// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.suppressor;

/** How one sound lies to another. */
final class Correlation {

    /** In ms; longer than any delay. */
    private static final int MOST_LAG = 80;

    private Correlation() {}

    /** By how many samples a sound comes later than the one that it was made of. */
    static int lag(short[] first, short[] second, int rate) {
        int most = rate / 1000 * MOST_LAG;
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int lag = 0; lag <= most; lag++) {
            double sum = 0;
            for (int i = rate / 2; i + lag < second.length; i += 3) {
                sum += (double) first[i] * second[i + lag];
            }
            if (sum > highest) {
                highest = sum;
                best = lag;
            }
        }
        return best;
    }

    /** Of a stretch, in dB. */
    static double level(short[] pcm, int from, int to) {
        double power = 1e-9;
        for (int i = from; i < to; i++) {
            power += (double) pcm[i] * pcm[i];
        }
        return 10 * Math.log10(power / (to - from));
    }
}
