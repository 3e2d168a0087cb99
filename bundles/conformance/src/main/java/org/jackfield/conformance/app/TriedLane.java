// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import org.jackfield.api.lane.Lane;
import org.jspecify.annotations.Nullable;

/** A lane whose tasks run on whatever thread posts to it, one after another, and whose time passes when it is told to. Any thread. */
final class TriedLane implements Lane {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Due> timers = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private boolean running;

    private int made;

    /**
     * Something that is to be done then.
     *
     * @param number no two have the same
     */
    private record Due(int number, Duration at, Runnable task) {}

    @Override
    public void post(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private @Nullable Runnable next() {
        synchronized (tasks) {
            Runnable next = tasks.poll();
            running = next != null;
            return next;
        }
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        synchronized (tasks) {
            Due due = new Due(made++, now.plus(delay), task);
            timers.add(due);
            return () -> {
                synchronized (tasks) {
                    timers.remove(due);
                }
            };
        }
    }

    /** Lets time pass, and does what is due meanwhile, in order. */
    void pass(Duration time) {
        Duration end;
        synchronized (tasks) {
            end = now.plus(time);
        }
        for (Due due = due(end); due != null; due = due(end)) {
            post(due.task());
        }
        synchronized (tasks) {
            now = end;
        }
    }

    private @Nullable Due due(Duration end) {
        synchronized (tasks) {
            Due first = timers.stream()
                    .filter(timer -> timer.at().compareTo(end) <= 0)
                    .min(Comparator.comparing(Due::at))
                    .orElse(null);
            if (first != null) {
                timers.remove(first);
                now = first.at();
            }
            return first;
        }
    }
}
