// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final int SPANS = 5;

    @Test
    void theClockThreadAllocatesNothingInATick() throws InterruptedException {
        assertThat(allocatedBy(3000, false)).isZero();
    }

    @Test
    void norWithSuppressorGainAndSupervisor() throws InterruptedException {
        assertThat(allocatedBy(Mixes.treated("PCMU", "PCMA", "G722"), 2000)).isZero();
    }

    @Test
    void norWhenPacketsAreLost() throws InterruptedException {
        assertThat(allocatedBy(1000, true)).isZero();
    }

    /**
     * Bytes that a clock's own thread allocates while it mixes three telephones, in the second worst of five spans: what the virtual
     * machine resolves or compiles anew happens once, what a frame allocates happens in each of them.
     */
    private static long allocatedBy(int ticks, boolean lossy) throws InterruptedException {
        return allocatedBy(Mixes.call(lossy, "PCMU", "PCMA", "G722"), ticks);
    }

    private static long allocatedBy(MixedCall call, int ticks) throws InterruptedException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        FastTime time = new FastTime();
        MediaClock clock = new MediaClock("measured", time, Runnable::run);
        long[] spans = new long[SPANS];
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                clock.adopt(call);
                turn(clock, 500);
                for (int span = 0; span < SPANS; span++) {
                    long before = threads.getCurrentThreadAllocatedBytes();
                    turn(clock, ticks / SPANS);
                    spans[span] = threads.getCurrentThreadAllocatedBytes() - before;
                }
            } catch (RuntimeException | Error e) {
                failure.set(e);
            }
        });
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
        Arrays.sort(spans);
        return spans[SPANS - 2];
    }

    private static void turn(MediaClock clock, int ticks) {
        long end = clock.counters().ticks() + ticks;
        while (clock.counters().ticks() < end) {
            clock.step();
        }
    }

    /** Time that passes as fast as it is waited for. */
    private static final class FastTime implements MediaClock.Time {

        private long now;

        @Override
        public long now() {
            return now;
        }

        @Override
        public void park(long nanoseconds) {
            now += Math.max(0, nanoseconds);
        }
    }
}
