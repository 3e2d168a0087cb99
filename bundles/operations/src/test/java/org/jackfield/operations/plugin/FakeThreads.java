// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Work that waits until a test does it, and a clock that goes when the test says so. */
final class FakeThreads extends Clock implements Threads {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Planned> planned = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    private record Planned(Instant at, Runnable task) {}

    @Override
    public void work(Runnable task) {
        work.add(task);
    }

    @Override
    public Runnable later(Duration delay, Runnable task) {
        Planned later = new Planned(now.plus(delay), task);
        planned.add(later);
        return () -> planned.remove(later);
    }

    /** Does all the work that is asked. */
    void work() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    /** Lets time go by, and what is planned be done in its time. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        while (planned.stream().anyMatch(p -> !p.at().isAfter(end))) {
            Planned next =
                    planned.stream().min((a, b) -> a.at().compareTo(b.at())).orElseThrow();
            planned.remove(next);
            now = next.at();
            next.task().run();
        }
        now = end;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
