// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.concurrent.atomic.AtomicLongArray;

/** What a clock counts. Written by its thread alone, read by any. */
final class ClockCounters {

    /** Upper bounds of the lateness classes in µs; the last class has none. */
    static final long[] LATENESS_BOUNDS = {100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000};

    private static final int TICKS = 0;
    private static final int LATE = 1;
    private static final int JUMPED = 2;
    private static final int BUSY = 3;
    private static final int STUMBLED = 4;
    private static final int RESCUED = 5;
    private static final int LATENESS = 6;

    private final AtomicLongArray values = new AtomicLongArray(LATENESS + LATENESS_BOUNDS.length + 1);

    /** A tick began so many ns after its moment. */
    void tick(long lateness) {
        add(TICKS, 1);
        if (lateness >= MediaClock.PERIOD) {
            add(LATE, 1);
        }
        int index = 0;
        while (index < LATENESS_BOUNDS.length && lateness > LATENESS_BOUNDS[index] * 1000) {
            index++;
        }
        add(LATENESS + index, 1);
    }

    void jumped(long ticks) {
        add(JUMPED, ticks);
    }

    void busy(long nanoseconds) {
        add(BUSY, nanoseconds);
    }

    void stumbled() {
        add(STUMBLED, 1);
    }

    /** By the watchdog, while no thread of the clock runs. */
    void rescued() {
        add(RESCUED, 1);
    }

    private void add(int index, long amount) {
        values.setRelease(index, values.getPlain(index) + amount);
    }

    long ticks() {
        return values.getAcquire(TICKS);
    }

    /** Ticks that began a whole period or more after their moment. */
    long late() {
        return values.getAcquire(LATE);
    }

    /** Ticks left out because the clock was too far behind. */
    long jumped() {
        return values.getAcquire(JUMPED);
    }

    /** Ticks of one call that went wrong. */
    long failed() {
        return values.getAcquire(STUMBLED);
    }

    /** How many of its threads hang in a plug-in and were replaced. */
    long rescues() {
        return values.getAcquire(RESCUED);
    }

    /** Nanoseconds spent in ticks. */
    long busy() {
        return values.getAcquire(BUSY);
    }

    /** How many ticks were at most so late as the bound says; {@code index} up to the number of bounds, which is all. */
    long notLaterThan(int index) {
        long sum = 0;
        for (int i = 0; i <= index; i++) {
            sum += values.getAcquire(LATENESS + i);
        }
        return sum;
    }
}
