// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.concurrent.locks.LockSupport;

/** Looks after clocks that do not come back from a plug-in's code. One thread; it never enters such code itself. */
final class Watchdog implements AutoCloseable {

    /** So long a plug-in may keep a clock: ten ticks, which is what a clock makes up for. In ns. */
    static final long LIMIT = 200_000_000;

    private static final long ROUND = 50_000_000;

    private final Clocks clocks;
    private final Thread thread;
    private volatile boolean closed;

    Watchdog(Clocks clocks) {
        this.clocks = clocks;
        thread = new Thread(this::run, "media-watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (!closed) {
            LockSupport.parkNanos(this, ROUND);
            for (MediaClock clock : clocks.all()) {
                clock.rescue(LIMIT);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
