// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.OptionalDouble;
import org.jackfield.api.media.MediaCounters;

/**
 * What the sound of a leg is worth to an ear, from what the wire counted: the E-model of ITU-T G.107 with its default values,
 * reduced to what is known here (loss, delay, jitter).
 */
final class Quality {

    /** G.107 default values for everything but delay and equipment. */
    private static final double BASE = 93.2;

    /** G.711 with concealment (ITU-T G.113, table I.4): how well it bears random loss. */
    private static final double LOSS_ROBUSTNESS = 25.1;

    /** Packet time and processing on both sides, ms; the jitter buffer adds about twice the jitter. */
    private static final double FIXED_DELAY = 40;

    private static final int LEAST_PACKETS = 50;

    private Quality() {}

    /** Mean opinion score, 1 to 4.5; empty while there are too few packets to tell. */
    static OptionalDouble mos(MediaCounters counters) {
        long expected = counters.packetsReceived() + Math.max(0, counters.packetsLost());
        if (counters.packetsReceived() < LEAST_PACKETS) {
            return OptionalDouble.empty();
        }
        double loss = 100.0 * (Math.max(0, counters.packetsLost()) + Math.max(0, counters.packetsLate())) / expected;
        double delay = FIXED_DELAY + 2 * Math.max(0, counters.jitter()) + Math.max(0, counters.roundTrip()) / 2;
        double r = BASE - delayImpairment(delay) - 95 * loss / (loss + LOSS_ROBUSTNESS);
        return OptionalDouble.of(Math.round(score(r) * 10) / 10.0);
    }

    private static double delayImpairment(double delay) {
        return 0.024 * delay + (delay > 177.3 ? 0.11 * (delay - 177.3) : 0);
    }

    /** G.107 annex B. */
    private static double score(double r) {
        if (r <= 0) {
            return 1;
        }
        double capped = Math.min(r, 100);
        return Math.max(1, 1 + 0.035 * capped + 7e-6 * capped * (capped - 60) * (100 - capped));
    }
}
