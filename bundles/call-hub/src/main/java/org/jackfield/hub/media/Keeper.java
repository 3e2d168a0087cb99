// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes from the clocks what they may not do themselves: telling lanes that an exchange is done, raising alarms, logging. One
 * thread for all clocks, asleep unless something happened.
 */
final class Keeper implements Executor, AutoCloseable {

    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final MediaLog log;
    private final Thread thread;
    private volatile boolean closed;

    Keeper(MediaLog log) {
        this.log = log;
        thread = new Thread(this::run, "media-keeper");
        thread.setDaemon(true);
        thread.start();
    }

    /** Any thread, the clocks' too: no lock, never waits. */
    @Override
    public void execute(Runnable task) {
        work.add(task);
        LockSupport.unpark(thread);
    }

    private void run() {
        while (true) {
            Runnable task = work.poll();
            if (task != null) {
                runGuarded(task);
            } else if (closed) {
                return;
            } else {
                LockSupport.park(this);
            }
        }
    }

    private void runGuarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            log.fault("A media task failed; its call may have lost sound. Please report this.", e);
        }
    }

    /** Ends the thread once everything posted before is done. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
