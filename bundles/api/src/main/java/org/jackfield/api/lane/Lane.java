// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.lane;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A serial lane: tasks posted to it run one after another, in the order in which they were posted, on some thread of a
 * small shared pool. What is touched only on one lane needs no lock. A task must not block.
 *
 * <p>A task that throws is logged and counted; the lane goes on.
 */
@ProviderType
public interface Lane {

    /** Runs {@code task} after everything posted before it. Any thread; returns at once. */
    void post(Runnable task);

    /**
     * Posts {@code task} once {@code delay} has passed. The timers of all lanes share one wheel, so that a timer may fire
     * up to 20 ms late.
     */
    Timer after(Duration delay, Runnable task);

    /** A timer that may be called off. */
    @ProviderType
    interface Timer {

        /** Calls the timer off; on the timer's own lane this is certain: afterwards its task does not run. */
        void cancel();
    }
}
