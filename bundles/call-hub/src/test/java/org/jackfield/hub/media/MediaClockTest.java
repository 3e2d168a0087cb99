// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegId;
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
        List<String> after = new ArrayList<>();
        clock.post(new Task(
                () -> {
                    throw new IllegalStateException("broken");
                },
                () -> after.add("settled")));
        adopt(new MixedCall());
        ticks(3);
        assertThat(clock.counters().ticks()).isEqualTo(3);

        assertThatThrownBy(kept.get(0)::run).hasStackTraceContaining("broken");
        kept.get(1).run();
        assertThat(after).as("who waits for it goes on").containsExactly("settled");
    }

    @Test
    void aCallWhoseTickFailsIsToldOnceAndTheOthersGoOn() {
        Phone a = rig.join(new Phone(rig, "PCMU", 440), "a");
        Phone b = rig.join(new Phone(rig, "G722", 1000), "b");
        CallMedia other = rig.plane.open(new CallId("c2"), rig.time.open("other"), rig);
        Phone broken = new Phone(rig, "PCMU", 440);
        other.join(new LegId("c"), broken);
        other.join(new LegId("d"), new Phone(rig, "G722", 440));
        rig.run(500);

        broken.broken = true;
        assertThatThrownBy(() -> rig.run(40)).hasStackTraceContaining("broken wire");
        rig.run(500);

        assertThat(a.hears(1000)).isGreaterThan(Phone.AMPLITUDE * 0.85);
        assertThat(b.hears(440)).isGreaterThan(Phone.AMPLITUDE * 0.85);
        assertThat(rig.clocks.all().get(0).counters().failed()).isGreaterThan(20);
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
