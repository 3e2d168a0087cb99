// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.LegId;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The plane with its own threads, in real time. */
class LivePlaneTest {

    private final ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor();
    private final LivePlane plane = new LivePlane(new MediaRig());
    private final Lane lane = new Lane() {
        @Override
        public void post(Runnable task) {
            pool.execute(task);
        }

        @Override
        public Timer after(Duration delay, Runnable task) {
            return () -> {};
        }
    };
    private final MediaNews news = new MediaNews() {
        @Override
        public void changed() {
            // Not of interest here.
        }

        @Override
        public void digit(LegId leg, Dtmf dtmf) {
            // Not of interest here.
        }

        @Override
        public void orphaned(LegId leg) {
            // Not of interest here.
        }

        @Override
        public void lost(LegId leg) {
            // Not of interest here.
        }
    };

    /** Notes when it is asked, and by whom. */
    private static final class Metronome implements SampledPort {

        final List<Long> moments = new CopyOnWriteArrayList<>();
        final List<String> threads = new CopyOnWriteArrayList<>();
        final CountDownLatch ticked = new CountDownLatch(25);

        @Override
        public int leastRate() {
            return 8000;
        }

        @Override
        public void tick(short[] heard, short[] said, int samples, int rate) {
            moments.add(System.nanoTime());
            threads.add(Thread.currentThread().getName());
            ticked.countDown();
        }

        @Override
        public MediaDirection direction() {
            return MediaDirection.SENDRECV;
        }

        @Override
        public MediaCounters counters() {
            return MediaCounters.NONE;
        }
    }

    @AfterEach
    void stop() {
        plane.close();
        pool.shutdownNow();
    }

    @Test
    void aCallIsTickedEvery20MsByOneClockThreadUntilItIsClosed() throws Exception {
        Metronome one = new Metronome();
        Metronome other = new Metronome();
        CallMedia call = plane.open(new CallId("c"), lane, news);
        pool.submit(() -> {
                    call.join(new LegId("1"), one);
                    call.join(new LegId("2"), other);
                })
                .get();
        assertThat(one.ticked.await(20, TimeUnit.SECONDS)).isTrue();
        pool.submit(call::close).get();
        await(() -> plane.clocks().all().stream().allMatch(clock -> clock.load() == 0));

        long elapsed = one.moments.get(24) - one.moments.get(0);
        assertThat(elapsed).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(24 * 20 - 120));
        assertThat(one.threads).containsOnly(one.threads.get(0));
        assertThat(one.threads.get(0)).startsWith("media-clock-");
    }

    @Test
    void callsAreSpreadOverTheClocks() throws Exception {
        for (int i = 0; i < 2 * plane.clocks().all().size(); i++) {
            CallMedia call = plane.open(new CallId("c" + i), lane, news);
            pool.submit(() -> {
                        call.join(new LegId("1"), new Metronome());
                        call.join(new LegId("2"), new Metronome());
                    })
                    .get();
        }
        assertThat(plane.clocks().all()).allMatch(clock -> clock.load() == 4);
    }

    @Test
    void closingEndsItsThreads() {
        plane.close();
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("media-") && thread.isAlive()));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
