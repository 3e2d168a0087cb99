// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;

/** Lanes on two real threads, for tests with real sockets. */
public final class PoolLanes implements Lanes, AutoCloseable {

    private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);

    @Override
    public Lane open(String name) {
        return new PoolLane();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    private final class PoolLane implements Lane {
        private final Deque<Runnable> tasks = new ArrayDeque<>();
        private boolean running;

        @Override
        public void post(Runnable task) {
            synchronized (tasks) {
                tasks.add(task);
                if (running) {
                    return;
                }
                running = true;
            }
            if (!pool.isShutdown()) {
                pool.execute(this::drain);
            }
        }

        private void drain() {
            while (true) {
                Runnable task;
                synchronized (tasks) {
                    task = tasks.poll();
                    if (task == null) {
                        running = false;
                        return;
                    }
                }
                task.run();
            }
        }

        @Override
        public Timer after(Duration delay, Runnable task) {
            if (pool.isShutdown()) {
                return () -> {};
            }
            ScheduledFuture<?> due = pool.schedule(() -> post(task), delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> due.cancel(false);
        }
    }
}
