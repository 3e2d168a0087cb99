// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.sound;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does work on threads of its own, which end with it. */
public final class Elsewhere {

    private static final long SECONDS = 60;

    private Elsewhere() {}

    /** Does something on another thread, and waits for it. */
    public static <T> T get(Callable<T> work) {
        return both(List.of(work)).get(0);
    }

    /** Does several things at once, each on a thread, and waits for all. */
    public static <T> List<T> both(List<Callable<T>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<Future<T>> futures = work.stream().map(threads::submit).toList();
            return futures.stream().map(Elsewhere::outcome).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T outcome(Future<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
