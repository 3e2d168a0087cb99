// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.LegId;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.hub.testing.VirtualTime;
import org.jspecify.annotations.Nullable;

/** A media plane with one clock in virtual time, run on the test's own thread, and one call. */
final class MediaRig implements MediaNews, MediaLog {

    final VirtualTime time = VirtualTime.noon();
    final List<String> alarms = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    final List<String> news = new ArrayList<>();
    final Clocks clocks;
    final LivePlane plane;
    final CallMedia call;

    private final Instant start = time.instant();
    private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();
    private final Map<String, AutoCloseable> codecs = new HashMap<>();

    MediaRig() {
        MediaClock.Time clockTime = new MediaClock.Time() {
            @Override
            public long now() {
                return Duration.between(start, time.instant()).toNanos();
            }

            @Override
            public void park(long nanoseconds) {
                time.pass(Duration.ofNanos(nanoseconds < 0 ? MediaClock.PERIOD / 4 : nanoseconds));
            }
        };
        clocks = new Clocks(1, clockTime, posted::add);
        plane = new LivePlane(this, clocks, () -> {});
        Lane timers = time.open("call");
        call = plane.open(
                new CallId("c1"),
                new Lane() {
                    @Override
                    public void post(Runnable task) {
                        posted.add(task);
                    }

                    @Override
                    public Timer after(Duration delay, Runnable task) {
                        return timers.after(delay, task);
                    }
                },
                this);
        Phone.CODECS.forEach(this::arrive);
    }

    /** A bundle of that name. */
    static Maker by(String name) {
        return new Maker(name, name);
    }

    void arrive(String name, CodecFactory factory) {
        codecs.put(name, plane.arrive(factory, 0, by("test")));
    }

    /** Has the codec leave on a thread of its own, as its bundle would, while sound goes on. */
    void leave(String name) throws Exception {
        leave(codecs.remove(name));
    }

    void leave(@Nullable AutoCloseable codec) throws Exception {
        if (codec == null) {
            throw new IllegalArgumentException("Not there");
        }
        Thread leaving = new Thread(() -> {
            try {
                codec.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        leaving.start();
        while (leaving.isAlive()) {
            run(20);
            Thread.onSpinWait();
        }
        leaving.join();
    }

    Phone join(Phone phone, String leg) {
        call.join(new LegId(leg), phone);
        return phone;
    }

    long milliseconds() {
        return Duration.between(start, time.instant()).toMillis();
    }

    /** Lets so much time pass. */
    void run(int milliseconds) {
        long end = milliseconds() + milliseconds;
        while (milliseconds() < end) {
            settle();
            clocks.all().get(0).step();
        }
        settle();
    }

    /** Runs what is posted to the lane. */
    void settle() {
        for (Runnable task = posted.poll(); task != null; task = posted.poll()) {
            task.run();
        }
    }

    @Override
    public void changed() {
        news.add("changed");
    }

    @Override
    public void digit(LegId leg, Dtmf dtmf) {
        news.add("digit " + leg + " " + dtmf.digit());
    }

    @Override
    public void orphaned(LegId leg) {
        news.add("orphaned " + leg);
    }

    @Override
    public void lost(LegId leg) {
        news.add("lost " + leg);
    }

    @Override
    public void note(String sentence) {
        // As it should be.
    }

    @Override
    public void warn(String sentence) {
        warnings.add(sentence);
    }

    @Override
    public void alarm(String sentence) {
        alarms.add(sentence);
    }

    @Override
    public void fault(String sentence, Throwable cause) {
        throw new IllegalStateException(sentence, cause);
    }
}
