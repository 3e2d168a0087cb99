// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.rtcp;

import java.util.random.RandomGenerator;

/**
 * When the next report is due, between two parties (RFC 3550, 6.2 and 6.3.1): every 5 s, half of that the first time, spread
 * at random over half to one and a half of it and made shorter by e − 3/2, so that many calls do not report in step.
 */
public final class RtcpTiming {

    private static final double LEAST_SECONDS = 5;
    private static final double COMPENSATION = Math.E - 1.5;
    private static final double NANOS = 1e9;

    private final RandomGenerator random;
    private boolean initial = true;
    private long due;

    public RtcpTiming(RandomGenerator random, long nowNanos) {
        this.random = random;
        plan(nowNanos);
    }

    /** Whether a report is due; if so the next one is planned. */
    public boolean due(long nowNanos) {
        if (nowNanos - due < 0) {
            return false;
        }
        initial = false;
        plan(nowNanos);
        return true;
    }

    private void plan(long nowNanos) {
        double seconds = initial ? LEAST_SECONDS / 2 : LEAST_SECONDS;
        due = nowNanos + (long) (seconds * (0.5 + random.nextDouble()) / COMPENSATION * NANOS);
    }
}
