// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g722;

/** The quantiser's step, which follows the loudness on a logarithmic scale (LOGSCL, SCALEL and their siblings). */
final class StepSize {

    /** Powers of two between 1 and 2 in 32 steps (ILB). */
    private static final int[] POWERS = {
        2048, 2093, 2139, 2186, 2233, 2282, 2332, 2383, 2435, 2489, 2543, 2599, 2656, 2714, 2774, 2834,
        2896, 2960, 3025, 3091, 3158, 3228, 3298, 3371, 3444, 3520, 3597, 3676, 3756, 3838, 3922, 4008
    };

    private final int most;
    private final int exponentTop;

    private int logarithm;
    private int size;

    StepSize(int most, int exponentTop, int first) {
        this.most = most;
        this.exponentTop = exponentTop;
        this.size = first;
    }

    int size() {
        return size;
    }

    void move(int by) {
        logarithm = Predictor.clamp((logarithm * 127 >> 7) + by, 0, most);
        int power = POWERS[logarithm >> 6 & 31];
        int shift = exponentTop - (logarithm >> 11);
        size = (shift < 0 ? power << -shift : power >> shift) << 2;
    }
}
