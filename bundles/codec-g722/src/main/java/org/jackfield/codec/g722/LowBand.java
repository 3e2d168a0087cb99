// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g722;

/** The band from 0 to 4 kHz: six bits a sample, of which the predictor sees the upper four (ITU-T G.722, 3.1 to 3.3). */
final class LowBand {

    private static final int SCALE_MAX = 18432;
    private static final int FIRST_STEP = 32;

    /** Decision levels, table 14 (LOWER, UPPER), in units of the step; the last one is never reached. */
    private static final int[] LEVELS = {
        35, 72, 110, 150, 190, 233, 276, 323, 370, 422, 473, 530, 587, 650, 714, 786, 858, 940, 1023, 1121, 1219, 1339,
        1458, 1612, 1765, 1980, 2195, 2557, 2919
    };

    /** Inverse quantiser of six bits, QQ6, by code. */
    private static final int[] SIX_BITS = {
        -136, -136, -136, -136, -24808, -21904, -19008, -16704, -14984, -13512, -12280, -11192, -10232, -9360, -8576,
        -7856, -7192, -6576, -6000, -5456, -4944, -4464, -4008, -3576, -3168, -2776, -2400, -2032, -1688, -1360, -1040,
        -728, 24808, 21904, 19008, 16704, 14984, 13512, 12280, 11192, 10232, 9360, 8576, 7856, 7192, 6576, 6000, 5456,
        4944, 4464, 4008, 3576, 3168, 2776, 2400, 2032, 1688, 1360, 1040, 728, 432, 136, -432, -136
    };

    /** Inverse quantiser of four bits, QQ4, by code. */
    private static final int[] FOUR_BITS = {
        0, -20456, -12896, -8968, -6288, -4240, -2584, -1200, 20456, 12896, 8968, 6288, 4240, 2584, 1200, 0
    };

    /** Multipliers of the logarithmic scale, WL by way of RL42, by the four upper bits of a code. */
    private static final int[] SCALE_MOVES = {
        -60, 3042, 1198, 538, 334, 172, 58, -30, 3042, 1198, 538, 334, 172, 58, -30, -60
    };

    private final Predictor predictor = new Predictor();
    private final StepSize step = new StepSize(SCALE_MAX, 8, FIRST_STEP);

    /** Quantises a sample to 0..63. */
    int encode(int sample) {
        int difference = Predictor.saturate(sample - predictor.estimate());
        int level = level(difference < 0 ? ~difference : difference);
        int code;
        if (difference < 0) {
            code = level < 2 ? 63 - level : 33 - level;
        } else {
            code = 61 - level;
        }
        adapt(code);
        return code;
    }

    /** The sample of a code. */
    int decode(int code) {
        int sample = predictor.estimate() + (step.size() * SIX_BITS[code] >> 15);
        adapt(code);
        return Predictor.clamp(sample, -16384, 16383);
    }

    private void adapt(int code) {
        int coarse = code >> 2;
        int difference = step.size() * FOUR_BITS[coarse] >> 15;
        step.move(SCALE_MOVES[coarse]);
        predictor.update(difference);
    }

    /** How many decision levels lie at or below the magnitude, by bisection. */
    private int level(int magnitude) {
        int size = step.size();
        int low = 0;
        int high = LEVELS.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (magnitude < LEVELS[middle] * size >> 12) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
