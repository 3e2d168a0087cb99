// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes what callers say and reads what they hear: what a disk does to it, no clock notices. Its methods are for any
 * thread and return at once.
 */
final class Scribe {

    private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);

    private static final long PERIOD_MS = 200;
    private static final int ROUNDS_AN_HOUR = 18_000;
    private static final long FAREWELL_S = 5;

    private final ExecutorService thread;
    private final Map<Take, Outcome> open = new ConcurrentHashMap<>();
    private final Set<Reel> reels = ConcurrentHashMap.newKeySet();
    private volatile Runnable hourly = () -> {};

    /** Its thread's. */
    private int rounds;

    /** What becomes of a take; told on the scribe's thread. */
    interface Outcome {

        /** All of it is in its file. May block. */
        void whole() throws IOException;

        /** It cannot be written; its file is gone. */
        void failed(String why);
    }

    /** @param thread does the work, one thing after another */
    Scribe(ExecutorService thread) {
        this.thread = thread;
    }

    /** With a thread of its own. */
    static Scribe started() {
        ScheduledThreadPoolExecutor own = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, "jackfield-voicemail");
            made.setDaemon(true);
            return made;
        });
        Scribe scribe = new Scribe(own);
        own.scheduleWithFixedDelay(() -> guarded(scribe::round), PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
        return scribe;
    }

    /** Makes its file, and writes what comes. */
    void take(Take take, Outcome outcome) {
        run(() -> {
            try {
                take.open();
                open.put(take, outcome);
            } catch (IOException e) {
                fail(take, outcome, e);
            }
        });
    }

    /** Nothing more comes, and it is wanted. */
    void finish(Take take) {
        run(() -> {
            Outcome outcome = open.remove(take);
            if (outcome == null) {
                return;
            }
            try {
                take.finish();
                outcome.whole();
            } catch (IOException e) {
                fail(take, outcome, e);
            }
        });
    }

    /** Nothing more comes, and it is not wanted. */
    void discard(Take take) {
        run(() -> {
            open.remove(take);
            clear(take);
        });
    }

    /** Reads ahead what somebody listens to. */
    void play(Reel reel) {
        run(() -> {
            reels.add(reel);
            wind(reel);
        });
    }

    private void wind(Reel reel) {
        try {
            if (!reel.done()) {
                reel.fill();
            }
            if (reel.done()) {
                reels.remove(reel);
                reel.close();
            }
        } catch (IOException e) {
            LOG.warn("A message cannot be played to its end: {}; look after the disk", e.toString());
            reel.stop();
        }
    }

    /** Does something that waits for the disk. */
    void run(Runnable task) {
        try {
            thread.execute(() -> guarded(task));
        } catch (RejectedExecutionException e) {
            // The plug-in goes; its last takes are written already.
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A mailbox met a fault of ours, please report it", e);
        }
    }

    /** What is to be done now and then on its thread. */
    void hourly(Runnable task) {
        hourly = task;
    }

    /** Every fifth of a second. */
    void round() {
        if (rounds++ % ROUNDS_AN_HOUR == 0) {
            hourly.run();
        }
        reels.forEach(this::wind);
        open.forEach((take, outcome) -> {
            try {
                take.write();
            } catch (IOException e) {
                open.remove(take);
                fail(take, outcome, e);
            }
        });
    }

    private static void fail(Take take, Outcome outcome, IOException e) {
        clear(take);
        outcome.failed(String.valueOf(e.getMessage()));
    }

    private static void clear(Take take) {
        try {
            take.discard();
        } catch (IOException e) {
            LOG.warn("{} could not be removed: {}; it goes at the next start", take.file(), e.toString());
        }
    }

    /** Writes what is left, and ends. Blocks for some seconds at most. */
    void stop() throws InterruptedException {
        open.keySet().forEach(take -> {
            take.end();
            finish(take);
        });
        run(() -> {
            reels.forEach(Reel::stop);
            reels.forEach(this::wind);
        });
        thread.shutdown();
        if (!thread.awaitTermination(FAREWELL_S, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
