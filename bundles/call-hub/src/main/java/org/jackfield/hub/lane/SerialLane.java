// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.lane;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jackfield.api.lane.Lane;

/** A queue that is on the pool only while it has tasks, and on one thread of it at most. */
final class SerialLane implements Lane, Runnable {

    /** Tasks run in one go before other lanes have their turn. */
    private static final int TURN = 64;

    private final String name;
    private final LaneService service;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    SerialLane(String name, LaneService service) {
        this.name = name;
        this.service = service;
    }

    @Override
    public void post(Runnable task) {
        tasks.add(task);
        schedule();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return service.after(this, delay, task);
    }

    @Override
    public void run() {
        for (int i = 0; i < TURN; i++) {
            Runnable task = tasks.poll();
            if (task == null) {
                break;
            }
            try {
                task.run();
            } catch (RuntimeException | LinkageError e) {
                service.failed(name, e);
            }
        }
        scheduled.set(false);
        if (!tasks.isEmpty()) {
            schedule();
        }
    }

    private void schedule() {
        if (!scheduled.get() && scheduled.compareAndSet(false, true)) {
            service.execute(this);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
