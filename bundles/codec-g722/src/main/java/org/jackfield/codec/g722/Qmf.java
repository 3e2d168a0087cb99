// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g722;

/**
 * The quadrature mirror filter of 24 taps that parts 16 kHz sound into two bands of 8 kHz and joins them (ITU-T G.722,
 * 3.4). The taps are symmetric: each half filter uses the same twelve, one from either end.
 */
final class Qmf {

    /** How much of the past each output needs. */
    static final int PAST = 22;

    private static final int C0 = 3;
    private static final int C1 = -11;
    private static final int C2 = 12;
    private static final int C3 = 32;
    private static final int C4 = -210;
    private static final int C5 = 951;
    private static final int C6 = 3876;
    private static final int C7 = -805;
    private static final int C8 = 362;
    private static final int C9 = -156;
    private static final int C10 = 53;
    private static final int C11 = -11;

    private Qmf() {}

    /** The even-numbered ones of 24 samples from {@code at}, oldest first. */
    static int even(int[] x, int at) {
        return x[at] * C0
                + x[at + 2] * C1
                + x[at + 4] * C2
                + x[at + 6] * C3
                + x[at + 8] * C4
                + x[at + 10] * C5
                + x[at + 12] * C6
                + x[at + 14] * C7
                + x[at + 16] * C8
                + x[at + 18] * C9
                + x[at + 20] * C10
                + x[at + 22] * C11;
    }

    /** The odd-numbered ones. */
    static int odd(int[] x, int at) {
        return x[at + 1] * C11
                + x[at + 3] * C10
                + x[at + 5] * C9
                + x[at + 7] * C8
                + x[at + 9] * C7
                + x[at + 11] * C6
                + x[at + 13] * C5
                + x[at + 15] * C4
                + x[at + 17] * C3
                + x[at + 19] * C2
                + x[at + 21] * C1
                + x[at + 23] * C0;
    }
}
