// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;

/** Lanes that run on the test's own thread, and a clock that moves only when it is told to. */
public final class VirtualLanes implements Lanes {

    private final Deque<Runnable> ready = new ArrayDeque<>();
    private final PriorityQueue<Due> later = new PriorityQueue<>();
    private long now;
    private long order;
    private boolean running;

    private final class Due implements Lane.Timer, Comparable<Due> {
        private final long at;
        private final long number;
        private final Runnable task;
        private boolean cancelled;

        Due(long at, Runnable task) {
            this.at = at;
            this.number = order++;
            this.task = task;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public int compareTo(Due other) {
            return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
        }
    }

    @Override
    public Lane open(String name) {
        return new Lane() {
            @Override
            public void post(Runnable task) {
                ready.add(task);
                run();
            }

            @Override
            public Timer after(Duration delay, Runnable task) {
                Due due = new Due(now + delay.toMillis(), task);
                later.add(due);
                return due;
            }
        };
    }

    /** Runs what was posted, in order, even if it posts more. */
    private void run() {
        if (running) {
            return;
        }
        running = true;
        try {
            for (Runnable task = ready.poll(); task != null; task = ready.poll()) {
                task.run();
            }
        } finally {
            running = false;
        }
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        long until = now + time.toMillis();
        for (Due due = later.peek(); due != null && due.at <= until; due = later.peek()) {
            later.remove();
            now = due.at;
            if (!due.cancelled) {
                ready.add(due.task);
                run();
            }
        }
        now = until;
    }

    /** How many timers are set. */
    public long timers() {
        return later.stream().filter(due -> !due.cancelled).count();
    }
}
