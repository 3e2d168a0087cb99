// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.lane;

import io.netty.util.Timeout;
import io.netty.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jackfield.api.lane.Lane;
import org.jspecify.annotations.Nullable;

/** A timer that posts its task to a lane. Its task is let go of when it is called off, long before it would have been due. */
final class LaneTimer implements Lane.Timer, TimerTask, Runnable {

    private final Lane lane;
    private final AtomicReference<@Nullable Runnable> task;
    private volatile @Nullable Timeout timeout;

    LaneTimer(Lane lane, Runnable task) {
        this.lane = lane;
        this.task = new AtomicReference<>(task);
    }

    void start(io.netty.util.Timer wheel, long millis) {
        timeout = wheel.newTimeout(this, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void cancel() {
        Timeout pending = timeout;
        if (task.getAndSet(null) != null && pending != null) {
            pending.cancel();
        }
    }

    /** On the wheel's thread. */
    @Override
    public void run(Timeout due) {
        lane.post(this);
    }

    /** On the lane. */
    @Override
    public void run() {
        Runnable due = task.getAndSet(null);
        if (due != null) {
            due.run();
        }
    }
}
