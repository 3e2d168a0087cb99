// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before trying again: twice as long each time, never all at once. Not for several threads. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration FIRST_REFUSED = Duration.ofMinutes(1);
    private static final Duration LONGEST_REFUSED = Duration.ofMinutes(10);

    private final RandomGenerator random;
    private int failures;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** All is well again. */
    void reset() {
        failures = 0;
    }

    /**
     * @param refused whether the provider said no: insisting makes providers lock accounts
     * @param least what the provider asked for (Retry-After); zero if nothing
     */
    Duration next(boolean refused, Duration least) {
        Duration first = refused ? FIRST_REFUSED : FIRST;
        Duration longest = refused ? LONGEST_REFUSED : LONGEST;
        Duration plain = first.multipliedBy(1L << Math.min(failures++, 10));
        Duration wait = jitter(plain.compareTo(longest) > 0 ? longest : plain);
        return wait.compareTo(least) > 0 ? wait : least;
    }

    /** The same, a quarter more or less. */
    private Duration jitter(Duration wait) {
        return Duration.ofMillis((long) (wait.toMillis() * (0.75 + random.nextDouble() / 2)));
    }
}
