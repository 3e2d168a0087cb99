// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jackfield.api.plugin.PluginException;

/**
 * Calls into a plug-in's start and stop, each on a thread of its own that may be lost: whoever hangs there is interrupted,
 * and left alone if that does not help. Any thread.
 *
 * @param limit so long a call may take
 * @param grace so long it may take after the interrupt
 */
record Guard(Duration limit, Duration grace) {

    /** Long enough to open a database or to load a voice. */
    static final Guard USUAL = new Guard(Duration.ofSeconds(20), Duration.ofSeconds(3));

    /** Something that the framework does to a bundle. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /**
     * Returns when it is done.
     *
     * @param name the bundle, for people
     * @param doing {@code start} or {@code stop}
     * @throws HangException if it does not come back
     * @throws PluginException if it fails, or had to be interrupted
     */
    void call(String name, String doing, Step step) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(() -> run(step, done), "plug-in " + name);
        thread.setDaemon(true);
        thread.start();
        if (ends(done, limit)) {
            result(name, doing, done);
            return;
        }
        String place = place(thread);
        thread.interrupt();
        if (!ends(done, grace)) {
            throw new HangException(
                    "%s hangs in its %s%s and does not heed an interrupt; calls go on. It is left alone until it comes back or the appliance is restarted."
                            .formatted(name, doing, place),
                    done);
        }
        throw new PluginException(
                "%s did not %s within %d s and was interrupted%s.".formatted(name, doing, limit.toSeconds(), place));
    }

    private static void run(Step step, CompletableFuture<Void> done) {
        try {
            step.run();
            done.complete(null);
        } catch (Exception | LinkageError | StackOverflowError e) {
            done.completeExceptionally(e);
        } catch (Throwable e) {
            done.completeExceptionally(e);
            throw e;
        }
    }

    private static boolean ends(CompletableFuture<Void> done, Duration limit) {
        try {
            done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void result(String name, String doing, CompletableFuture<Void> done) {
        done.handle((nothing, failure) -> Optional.ofNullable(failure)).join().ifPresent(failure -> {
            throw new PluginException("%s does not %s: %s".formatted(name, doing, root(failure)));
        });
    }

    /** What was thrown first, in words. */
    private static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = Optional.ofNullable(cause.getMessage()).orElse("");
        return cause.getClass().getSimpleName() + (message.isEmpty() ? "." : ": " + message);
    }

    /** The first line of its own that a thread stands at. */
    private static String place(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java."))
                .filter(frame -> !frame.getClassName().startsWith("jdk."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }
}
