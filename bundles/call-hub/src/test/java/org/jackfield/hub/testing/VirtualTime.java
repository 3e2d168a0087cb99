// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;

/**
 * Lanes and a clock for tests: nothing runs before {@link #settle} or {@link #pass}, and then all of it on the test's own
 * thread, in the order in which it was posted.
 */
public final class VirtualTime implements Lanes, InstantSource {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final PriorityQueue<Due> wheel =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private final List<String> opened = new ArrayList<>();
    private Instant now;
    private long timers;

    public VirtualTime(Instant start) {
        now = start;
    }

    /** Noon on the first of May 2026, a Friday. */
    public static VirtualTime noon() {
        return new VirtualTime(Instant.parse("2026-05-01T12:00:00Z"));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Lane open(String name) {
        opened.add(name);
        return new Lane() {
            @Override
            public void post(Runnable task) {
                tasks.add(task);
            }

            @Override
            public Timer after(Duration delay, Runnable task) {
                Due due = new Due(now.plus(delay), timers++, task);
                wheel.add(due);
                return () -> wheel.remove(due);
            }
        };
    }

    /** The names of the lanes that were opened. */
    public List<String> opened() {
        return List.copyOf(opened);
    }

    /** Runs what is posted, and what that posts, until nothing is left. */
    public void settle() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** Runs the oldest posted task only, to put something between two of them. */
    public void step() {
        tasks.remove().run();
    }

    /** Lets time pass; timers fire on the way. */
    public void pass(Duration time) {
        Instant end = now.plus(time);
        settle();
        for (Due due = wheel.peek(); due != null && !due.at().isAfter(end); due = wheel.peek()) {
            wheel.remove();
            now = due.at();
            tasks.add(due.task());
            settle();
        }
        now = end;
    }

    /** Timers that have not fired and were not called off. */
    public int pending() {
        return wheel.size();
    }

    private record Due(Instant at, long order, Runnable task) {}
}
