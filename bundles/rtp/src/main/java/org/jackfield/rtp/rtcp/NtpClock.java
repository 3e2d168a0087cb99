// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.rtcp;

/** NTP time (RFC 5905, 6) that runs with the nano clock: it never jumps within a process. */
public final class NtpClock {

    /** From 1900 to 1970. */
    private static final long EPOCH_SECONDS = 2_208_988_800L;

    private static final long NANOS = 1_000_000_000L;
    private static final long MILLIS_TO_NANOS = 1_000_000L;

    /** 1970 in nano time. */
    private static final long ORIGIN = System.nanoTime() - System.currentTimeMillis() * MILLIS_TO_NANOS;

    private NtpClock() {}

    /** The 64-bit NTP time of a nano time: seconds above, fraction below. */
    public static long ntp(long nanoTime) {
        long nanos = nanoTime - ORIGIN;
        long seconds = Math.floorDiv(nanos, NANOS) + EPOCH_SECONDS;
        long fraction = (Math.floorMod(nanos, NANOS) << 32) / NANOS;
        return seconds << 32 | fraction;
    }

    /** The middle 32 bits, in 1/65536 s, as reports carry them. */
    public static int middle(long ntp) {
        return (int) (ntp >>> 16);
    }
}
