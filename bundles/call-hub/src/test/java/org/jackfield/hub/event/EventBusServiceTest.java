// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventListener;
import org.junit.jupiter.api.Test;

class EventBusServiceTest {

    private final Threads threads = new Threads();
    private final EventBusService bus = new EventBusService(threads);
    private final List<String> heard = new ArrayList<>();
    private final EventListener listener = event -> heard.add(((Event.Alarm) event).sentence());

    @Test
    void aListenerHearsEveryEventInOrder() {
        bus.listeners(List.of(listener));
        bus.publish(alarm("one"));
        bus.publish(alarm("two"));
        threads.run();
        bus.publish(alarm("three"));
        threads.run();
        assertThat(heard).containsExactly("one", "two", "three");
    }

    @Test
    void aSlowListenerLosesTheOldestWhichAreCounted() {
        bus.listeners(List.of(listener));
        for (int i = 0; i < ListenerQueue.ROOM + 3; i++) {
            bus.publish(alarm("event " + i));
        }
        threads.run();
        assertThat(heard).hasSize(ListenerQueue.ROOM).startsWith("event 3").endsWith("event 1026");
        assertThat(bus.measurements().get(0).value()).isEqualTo(3);
    }

    @Test
    void aListenerThatThrowsKeepsHearingAndDisturbsNobody() {
        List<Event> thrown = new ArrayList<>();
        EventListener bad = event -> {
            thrown.add(event);
            throw new IllegalStateException("meant to fail in this test");
        };
        bus.listeners(List.of(bad, listener));
        bus.publish(alarm("one"));
        bus.publish(alarm("two"));
        threads.run();
        assertThat(thrown).hasSize(2);
        assertThat(heard).containsExactly("one", "two");
    }

    @Test
    void aListenerThatLeftHearsNothingMore() {
        bus.listeners(List.of(listener));
        bus.publish(alarm("one"));
        bus.listeners(List.of());
        bus.publish(alarm("two"));
        threads.run();
        assertThat(heard).isEmpty();
    }

    @Test
    void afterTheEndNothingIsHeard() {
        bus.listeners(List.of(listener));
        bus.publish(alarm("one"));
        bus.stop();
        bus.publish(alarm("two"));
        threads.run();
        assertThat(heard).isEmpty();
    }

    @Test
    void withRealThreadsEventsArrive() throws InterruptedException {
        EventBusService real = new EventBusService();
        java.util.concurrent.CountDownLatch two = new java.util.concurrent.CountDownLatch(2);
        real.listeners(List.of(event -> two.countDown()));
        real.publish(alarm("one"));
        real.publish(alarm("two"));
        assertThat(two.await(10, TimeUnit.SECONDS)).isTrue();
        real.stop();
        real.publish(alarm("three"));
    }

    private static Event alarm(String sentence) {
        return new Event.Alarm(Instant.EPOCH, "test", sentence);
    }

    /** Runs tasks when the test says so. */
    private static final class Threads extends AbstractExecutorService {

        private final Queue<Runnable> tasks = new ArrayDeque<>();

        void run() {
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        }

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.copyOf(tasks);
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return true;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
