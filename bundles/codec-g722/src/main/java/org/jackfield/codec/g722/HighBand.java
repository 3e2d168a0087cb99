// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g722;

/** The band from 4 to 8 kHz: two bits a sample (ITU-T G.722, 3.1 to 3.3). */
final class HighBand {

    private static final int SCALE_MAX = 22528;
    private static final int FIRST_STEP = 8;
    private static final int LEVEL = 564;

    /** Inverse quantiser, QQ2, by code. */
    private static final int[] TWO_BITS = {-7408, -1616, 7408, 1616};

    /** Multipliers of the logarithmic scale, WH by way of RH2, by code. */
    private static final int[] SCALE_MOVES = {798, -214, 798, -214};

    private final Predictor predictor = new Predictor();
    private final StepSize step = new StepSize(SCALE_MAX, 10, FIRST_STEP);

    /** Quantises a sample to 0..3. */
    int encode(int sample) {
        int difference = Predictor.saturate(sample - predictor.estimate());
        int magnitude = difference < 0 ? ~difference : difference;
        boolean outer = magnitude >= LEVEL * step.size() >> 12;
        int code = (difference < 0 ? 0 : 2) + (outer ? 0 : 1);
        adapt(code);
        return code;
    }

    /** The sample of a code. */
    int decode(int code) {
        int sample = predictor.estimate() + (step.size() * TWO_BITS[code] >> 15);
        adapt(code);
        return Predictor.clamp(sample, -16384, 16383);
    }

    private void adapt(int code) {
        int difference = step.size() * TWO_BITS[code] >> 15;
        step.move(SCALE_MOVES[code]);
        predictor.update(difference);
    }
}
