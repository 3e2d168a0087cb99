// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that works and one that looks after it. */
final class PluginThreads implements Threads, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PluginThreads.class);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(named("plug-ins"));
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(named("plug-ins-watch"));

    private static ThreadFactory named(String name) {
        return task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        };
    }

    @Override
    public void work(Runnable task) {
        try {
            worker.execute(() -> guarded(task));
        } catch (RejectedExecutionException e) {
            log.debug("The house closes; nothing is put in or taken out any more");
        }
    }

    @Override
    public Runnable later(Duration delay, Runnable task) {
        try {
            Future<?> planned = watch.schedule(() -> guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> planned.cancel(false);
        } catch (RejectedExecutionException e) {
            return () -> {};
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("A plug-in could not be looked after: please report this", e);
        }
    }

    /** What is under way is left to itself: to interrupt Karaf while it changes bundles would leave half of them. */
    @Override
    public void close() {
        worker.shutdown();
        watch.shutdownNow();
    }
}
