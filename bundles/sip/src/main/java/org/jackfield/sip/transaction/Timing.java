// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import java.time.Duration;

/**
 * The base timers (RFC 3261, 17.1.1.1).
 *
 * @param t1 estimated round trip
 * @param t2 longest interval between retransmissions
 * @param t4 how long a message may linger in the network
 */
public record Timing(Duration t1, Duration t2, Duration t4) {

    /** As the standard proposes. */
    public static final Timing STANDARD = of(Duration.ofMillis(500));

    /** With another round trip time. */
    public static Timing of(Duration t1) {
        return new Timing(t1, Duration.ofSeconds(4), Duration.ofSeconds(5));
    }

    /** 64 × T1: how long a transaction waits for the peer. */
    public Duration patience() {
        return Duration.ofNanos(64 * t1.toNanos());
    }

    /** The interval that follows {@code interval}. Added, since multiplying goes by big decimals. */
    Duration doubled(Duration interval) {
        Duration twice = interval.plus(interval);
        return twice.compareTo(t2) > 0 ? t2 : twice;
    }
}
