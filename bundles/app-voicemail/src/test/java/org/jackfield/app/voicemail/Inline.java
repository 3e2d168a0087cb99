// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** Does at once what it is given, or as soon as it is no longer busy: no thread, no waiting. */
final class Inline extends AbstractExecutorService {

    private final List<Runnable> waiting = new ArrayList<>();
    private boolean busy;

    /** What it is given waits from now on. */
    void busy() {
        busy = true;
    }

    /** Does what waits. */
    void free() {
        busy = false;
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    @Override
    public void execute(Runnable task) {
        if (busy) {
            waiting.add(task);
        } else {
            task.run();
        }
    }

    @Override
    public void shutdown() {
        // Nothing is left to be done.
    }

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
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
