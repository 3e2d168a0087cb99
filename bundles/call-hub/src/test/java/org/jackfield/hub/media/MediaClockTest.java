// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaClockTest {

    private static final long MS = 1_000_000;

    private final MediaRig rig = new MediaRig();
    private final FakeTime time = new FakeTime();
    private final List<Runnable> kept = new ArrayList<>();
    private final MediaClock clock = new MediaClock("test", time, kept::add);

    /** Waits as long as it is asked to, and a little longer. */
    private static final class FakeTime implements MediaClock.Time {

        long now = 5_000 * MS;
        long oversleep;
        final List<Long> parked = new ArrayList<>();

        @Override
        public long now() {
            return now;
        }

        @Override
        public void park(long nanoseconds) {
            parked.add(nanoseconds);
            now += Math.max(0, nanoseconds) + oversleep;
        }
    }

    private record Task(Runnable work, Runnable afterwards) implements ClockTask {
        @Override
        public void apply(MediaClock clock) {
            work.run();
        }

        @Override
        public void applied() {
            afterwards.run();
        }
    }

    private void adopt(MixedCall call) {
        clock.post(new Task(() -> clock.adopt(call), () -> {}));
    }

    private void ticks(int count) {
        long end = clock.counters().ticks() + count;
        while (clock.counters().ticks() < end) {
            clock.step();
        }
    }

    @Test
    void withoutCallsItSleepsUntilItIsWoken() {
        clock.step();
        clock.step();

        assertThat(time.parked).containsExactly(-1L, -1L);
        assertThat(clock.counters().ticks()).isZero();
    }

    @Test
    void itTicksEvery20MsAndDoesNotDriftThoughEachSleepIsTooLong() {
        adopt(new MixedCall());
        time.oversleep = 300_000;
        ticks(1);
        long first = time.now;
        ticks(1000);

        assertThat(time.now - first).isBetween(1000 * 20 * MS, 1000 * 20 * MS + MS);
        assertThat(clock.counters().late()).isZero();
        assertThat(clock.counters().notLaterThan(0)).isEqualTo(1);
        assertThat(clock.counters().notLaterThan(2)).isEqualTo(1001);
    }

    @Test
    void aShortStandstillIsMadeUpForAndALongOneIsLeftOut() {
        adopt(new MixedCall());
        ticks(10);
        time.now += 75 * MS;
        ticks(3);
        assertThat(clock.counters().late()).isEqualTo(2);
        assertThat(clock.counters().jumped()).isZero();

        time.now += 1000 * MS;
        ticks(1);
        assertThat(clock.counters().jumped()).isBetween(48L, 51L);
        ticks(1);
        assertThat(time.parked.get(time.parked.size() - 1)).isPositive();
    }

    @Test
    void whatIsPostedIsDoneBetweenTicksAndReportedToTheKeeper() {
        List<String> order = new ArrayList<>();
        clock.post(new Task(() -> order.add("applied"), () -> order.add("kept")));
        clock.step();
        assertThat(order).containsExactly("applied");
        kept.forEach(Runnable::run);
        assertThat(order).containsExactly("applied", "kept");
    }

    @Test
    void aTaskThatThrowsDoesNotStopTheClock() {
        clock.post(new Task(
                () -> {
                    throw new IllegalStateException("broken");
                },
                () -> {}));
        adopt(new MixedCall());
        ticks(3);

        assertThat(clock.counters().ticks()).isEqualTo(3);
    }

    @Test
    void aReleasedCallIsNotTicked() {
        List<MixedCall> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calls.add(new MixedCall());
            adopt(calls.get(i));
        }
        ticks(1);
        for (MixedCall call : calls) {
            clock.post(new Task(() -> clock.release(call), () -> {}));
        }
        clock.step();
        clock.step();

        assertThat(time.parked.get(time.parked.size() - 1)).isEqualTo(-1);
        assertThat(clock.load()).isZero();
    }

    @Test
    void whatIsSentKeepsToRealTimeOverAStandstill() {
        Phone a = rig.join(new Phone(rig, "PCMU", 440), "a");
        rig.join(new Phone(rig, "G722", 440, 20, 30), "b");
        rig.run(500);
        rig.time.pass(Duration.ofSeconds(2));
        rig.run(500);

        assertThat(a.durations(0) / 8).isBetween(2960, 3040);
    }
}
