// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AllocationTest {

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

    /** Bytes that a clock's own thread allocates while it mixes three telephones. */
    private static long allocatedBy(int ticks, boolean lossy) throws InterruptedException {
        return allocatedBy(Mixes.call(lossy, "PCMU", "PCMA", "G722"), ticks);
    }

    private static long allocatedBy(MixedCall call, int ticks) throws InterruptedException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        FastTime time = new FastTime();
        MediaClock clock = new MediaClock("measured", time, Runnable::run);
        AtomicLong bytes = new AtomicLong(-1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                clock.adopt(call);
                turn(clock, 500);
                long before = threads.getCurrentThreadAllocatedBytes();
                turn(clock, ticks);
                bytes.set(threads.getCurrentThreadAllocatedBytes() - before);
            } catch (RuntimeException | Error e) {
                failure.set(e);
            }
        });
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
        return bytes.get();
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
