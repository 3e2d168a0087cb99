// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.Timeout;
import io.netty.util.Timer;
import io.netty.util.TimerTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.api.lane.Lane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneServiceTest {

    private final Wheel wheel = new Wheel();
    private final LaneService lanes = new LaneService(Executors.newFixedThreadPool(4), wheel);

    @AfterEach
    void stop() throws InterruptedException {
        lanes.stop();
    }

    @Test
    void tasksOfOneLaneRunInOrderAndNeverTwoAtATime() throws InterruptedException {
        Lane lane = lanes.open("one");
        List<Integer> ran = new ArrayList<>();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        for (int i = 0; i < 10_000; i++) {
            int number = i;
            lane.post(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                ran.add(number);
                inside.decrementAndGet();
            });
        }
        lane.post(done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).hasSize(10_000).isSorted();
        assertThat(most).hasValue(1);
    }

    @Test
    void postsFromManyThreadsAllRun() throws InterruptedException {
        Lane lane = lanes.open("many");
        int[] count = {0};
        CountDownLatch done = new CountDownLatch(4 * 5_000);
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 5_000; i++) {
                    lane.post(() -> {
                        count[0]++;
                        done.countDown();
                    });
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(count[0]).isEqualTo(20_000);
    }

    @Test
    void aLongQueueDoesNotKeepOtherLanesWaiting() throws InterruptedException {
        LaneService narrow = new LaneService(Executors.newSingleThreadExecutor(), wheel);
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger ranBefore = new AtomicInteger();
        Lane greedy = narrow.open("greedy");
        greedy.post(() -> await(start));
        for (int i = 0; i < 1_000; i++) {
            greedy.post(ranBefore::incrementAndGet);
        }
        int[] seen = new int[1];
        narrow.open("modest").post(() -> {
            seen[0] = ranBefore.get();
            done.countDown();
        });
        start.countDown();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(seen[0]).isLessThan(100);
        narrow.stop();
    }

    @Test
    void aTaskThatThrowsIsCountedAndTheLaneGoesOn() throws InterruptedException {
        Lane lane = lanes.open("brave");
        CountDownLatch done = new CountDownLatch(1);
        lane.post(() -> {
            throw new IllegalStateException("meant to fail in this test");
        });
        lane.post(done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(lanes.measurements()).singleElement().satisfies(figure -> assertThat(figure.value())
                .isEqualTo(1));
    }

    @Test
    void aTimerPostsItsTaskWhenItIsDue() throws InterruptedException {
        CountDownLatch fired = new CountDownLatch(1);
        lanes.open("timed").after(Duration.ofSeconds(3), fired::countDown);
        assertThat(wheel.delay).isEqualTo(3_000);
        wheel.fire();
        assertThat(fired.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTimerThatIsCalledOffOnItsLaneDoesNotRunEvenIfItIsDueAlready() throws InterruptedException {
        Lane lane = lanes.open("late");
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger fired = new AtomicInteger();
        lane.post(() -> await(hold));
        Lane.Timer timer = lane.after(Duration.ofSeconds(1), fired::incrementAndGet);
        lane.post(timer::cancel);
        wheel.fire();
        lane.post(done::countDown);
        hold.countDown();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(fired).hasValue(0);
        assertThat(wheel.cancelled).isTrue();
    }

    @Test
    void afterTheEndTasksAndTimersAreDropped() throws InterruptedException {
        LaneService ended = new LaneService();
        ended.stop();
        Lane lane = ended.open("over");
        lane.post(() -> {
            throw new AssertionError("ran after the end");
        });
        lane.after(Duration.ZERO, () -> {}).cancel();
        assertThat(lane).hasToString("over");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A wheel that turns when it is told to. */
    private static final class Wheel implements Timer, Timeout {

        private TimerTask task = timeout -> {};
        private long delay;
        private boolean cancelled;

        void fire() {
            try {
                task.run(this);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public Timeout newTimeout(TimerTask added, long after, TimeUnit unit) {
            task = added;
            delay = unit.toMillis(after);
            return this;
        }

        @Override
        public Set<Timeout> stop() {
            return Set.of();
        }

        @Override
        public Timer timer() {
            return this;
        }

        @Override
        public TimerTask task() {
            return task;
        }

        @Override
        public boolean isExpired() {
            return false;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public boolean cancel() {
            cancelled = true;
            return true;
        }
    }
}
