// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.lane;

import io.netty.util.HashedWheelTimer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All lanes: as many threads as there are cores, at least two, and one wheel for the timers. */
@Component(
        service = {Lanes.class, Measured.class},
        immediate = true)
public final class LaneService implements Lanes, Measured {

    private static final Logger LOG = LoggerFactory.getLogger(LaneService.class);

    /** How late a timer may fire. */
    private static final long TICK_MILLIS = 20;

    private final ExecutorService pool;
    private final io.netty.util.Timer wheel;
    private final LongAdder failures = new LongAdder();

    /** With threads of its own. */
    @Activate
    public LaneService() {
        this(
                Executors.newFixedThreadPool(
                        Math.max(2, Runtime.getRuntime().availableProcessors()), threads("jackfield-lane-")),
                new HashedWheelTimer(threads("jackfield-wheel-"), TICK_MILLIS, TimeUnit.MILLISECONDS));
    }

    LaneService(ExecutorService pool, io.netty.util.Timer wheel) {
        this.pool = pool;
        this.wheel = wheel;
    }

    @Override
    public Lane open(String name) {
        return new SerialLane(name, this);
    }

    @Override
    public List<Measurement> measurements() {
        return List.of(new Measurement(
                "jackfield_lane_failures_total",
                "Tasks on lanes that threw; the log has each",
                Measurement.Type.COUNTER,
                Map.of(),
                failures.sum()));
    }

    /** Lets what is queued run for a moment, then stops the threads. */
    @Deactivate
    public void stop() throws InterruptedException {
        wheel.stop();
        pool.shutdown();
        if (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
            pool.shutdownNow();
        }
    }

    Lane.Timer after(Lane lane, Duration delay, Runnable task) {
        LaneTimer timer = new LaneTimer(lane, task);
        try {
            timer.start(wheel, Math.max(0, delay.toMillis()));
        } catch (IllegalStateException e) {
            LOG.debug("{}: a timer was asked for after the end", lane);
        }
        return timer;
    }

    void execute(SerialLane lane) {
        try {
            pool.execute(lane);
        } catch (RejectedExecutionException e) {
            LOG.debug("{}: a task was posted after the end", lane);
        }
    }

    void failed(String lane, Throwable e) {
        failures.increment();
        StackTraceElement[] trace = e.getStackTrace();
        LOG.error(
                "A task on lane {} failed, the lane goes on: {} at {}; please report it",
                lane,
                e,
                trace.length == 0 ? "an unknown place" : trace[0]);
        LOG.debug("The failure on lane {}", lane, e);
    }

    private static ThreadFactory threads(String prefix) {
        AtomicInteger next = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + next.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        };
    }
}
