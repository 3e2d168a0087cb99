// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Ticks every 20 ms for the mixed calls it owns, at moments counted from the first one, so that it does not drift. Between
 * two ticks it does what was posted. Without calls it sleeps until something is posted.
 *
 * <p>Its thread takes no lock, allocates nothing in a tick, does not log and knows no framework. If it does not come back from
 * a plug-in, {@link #rescue} gives its calls to another thread.
 */
final class MediaClock {

    /** In ns. */
    static final long PERIOD = 1_000_000_000L / MixedCall.TICKS_PER_SECOND;

    /** So many ticks are made up for at once; what is missing beyond that is left out. */
    private static final int CATCH_UP = 10;

    private static final MixedCall NONE = new MixedCall();

    /** Where the clock has its time from. */
    interface Time {

        /** In ns, from some moment. */
        long now();

        /** Waits so long, or less; less than 0 is for ever. Returns early if the clock's thread is unparked. */
        void park(long nanoseconds);
    }

    /** The machine's time. */
    static final Time REAL = new Time() {
        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void park(long nanoseconds) {
            if (nanoseconds < 0) {
                LockSupport.park();
            } else {
                LockSupport.parkNanos(nanoseconds);
            }
        }
    };

    private final Time time;
    private final Executor keeper;
    private final String name;
    private final Queue<ClockTask> tasks = new ConcurrentLinkedQueue<>();
    private final ClockCounters counters = new ClockCounters();

    private MixedCall[] calls = new MixedCall[16];
    private int count;
    private long due;
    private boolean ticking;
    private @Nullable ClockTask carrying;
    private int rescues;
    private final AtomicInteger load = new AtomicInteger();
    private volatile Runner runner;
    private volatile boolean closed;

    /** A thread, and what is its own. */
    private final class Runner implements Runnable {

        final Scratch scratch = new Scratch();
        final Thread thread;

        Runner(String name) {
            thread = new Thread(this, name);
            thread.setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (!closed) {
                    step();
                }
                runTasks();
            } catch (StageWatch.TakenAway e) {
                // Another thread goes on; nothing here may be touched any more.
            }
        }
    }

    MediaClock(String name, Time time, Executor keeper) {
        this.time = time;
        this.keeper = keeper;
        this.name = name;
        this.runner = new Runner(name);
    }

    void start() {
        runner.thread.start();
    }

    /**
     * Watchdog: if the clock is within a plug-in's code for longer than {@code limit} ns, its calls go on in another thread, with a
     * neutral stage in the place where it hangs. Its thread is left behind and ends if it ever comes back.
     */
    void rescue(long limit) {
        Suspect guilty = runner.scratch.watch.takeFromStuck(limit);
        if (guilty != null && !closed) {
            guilty.abandoned();
            counters.rescued();
            runner = new Runner(name + "." + ++rescues);
            start();
        }
    }

    /** Any thread. */
    void post(ClockTask task) {
        tasks.add(task);
        LockSupport.unpark(runner.thread);
    }

    /** Any thread: the legs that it mixes or is about to mix. */
    int load() {
        return load.get();
    }

    /** Any thread: so many more legs are given to it, or fewer. */
    void weigh(int legs) {
        load.addAndGet(legs);
    }

    ClockCounters counters() {
        return counters;
    }

    String name() {
        return name;
    }

    /** On the clock's thread. */
    StageWatch watch() {
        return runner.scratch.watch;
    }

    /** Ends the thread and waits for it; what is posted until then is still done, without a tick. */
    void close() {
        closed = true;
        LockSupport.unpark(runner.thread);
        try {
            runner.thread.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what was posted, then ticks or waits. */
    void step() {
        runTasks();
        if (count == 0) {
            ticking = false;
            time.park(-1);
            return;
        }
        long now = time.now();
        if (!ticking) {
            ticking = true;
            due = now;
        }
        if (now < due) {
            time.park(due - now);
            return;
        }
        counters.tick(now - due);
        tick();
        due += PERIOD;
        long end = time.now();
        counters.busy(end - now);
        if (end - due >= CATCH_UP * PERIOD) {
            jump((int) ((end - due) / PERIOD));
        }
    }

    private void tick() {
        Scratch scratch = runner.scratch;
        for (int i = 0; i < count; i++) {
            try {
                calls[i].tick(scratch);
            } catch (StageWatch.TakenAway e) {
                throw e;
            } catch (RuntimeException | Error e) {
                stumbled(calls[i], e);
            }
        }
        for (int i = 0; i < count; i++) {
            calls[i].flush();
        }
    }

    /** One call's tick went wrong, against all that stands in its way: the others must not notice. Told once a call. */
    private void stumbled(MixedCall call, Throwable fault) {
        counters.stumbled();
        if (!call.stumbled) {
            call.stumbled = true;
            tell(fault);
        }
    }

    private void tell(Throwable fault) {
        keeper.execute(() -> {
            throw new IllegalStateException(fault);
        });
    }

    private void jump(int ticks) {
        for (int i = 0; i < count; i++) {
            calls[i].skip(ticks);
        }
        due += ticks * PERIOD;
        counters.jumped(ticks);
    }

    private void runTasks() {
        ClockTask interrupted = carrying;
        if (interrupted != null) {
            carryOut(interrupted);
        }
        for (ClockTask task = tasks.poll(); task != null; task = tasks.poll()) {
            carryOut(task);
        }
    }

    private void carryOut(ClockTask task) {
        carrying = task;
        try {
            task.apply(this);
        } catch (StageWatch.TakenAway e) {
            throw e;
        } catch (RuntimeException | Error e) {
            tell(e);
        }
        carrying = null;
        // Even then: the lane must not wait for ever, and compares anew what runs with what should.
        keeper.execute(task::applied);
    }

    /** On the clock's thread: owns the call from now on; again is harmless. */
    void adopt(MixedCall call) {
        if (indexOf(call) < 0) {
            if (count == calls.length) {
                calls = Arrays.copyOf(calls, 2 * count);
            }
            calls[count++] = call;
        }
    }

    /** On the clock's thread: does not touch the call any more. */
    void release(MixedCall call) {
        int index = indexOf(call);
        if (index >= 0) {
            calls[index] = calls[--count];
            calls[count] = NONE;
        }
    }

    private int indexOf(MixedCall call) {
        for (int i = 0; i < count; i++) {
            if (calls[i] == call) {
                return i;
            }
        }
        return -1;
    }
}
