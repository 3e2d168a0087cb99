// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;
import org.jackfield.codec.g711.PcmuFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plug-ins that never come back, on a real clock that other calls share. */
class WatchdogTest {

    private final ExecutorService keeper = Executors.newSingleThreadExecutor();
    private final Clocks clocks = new Clocks(1, MediaClock.REAL, keeper);
    private final MediaClock clock = clocks.all().get(0);
    private final CountDownLatch trap = new CountDownLatch(1);
    private final Metronome bystander = new Metronome();

    /** Counts how often it is asked, and by which threads. */
    private class Metronome implements SampledPort {

        final AtomicInteger ticks = new AtomicInteger();
        final Set<Thread> threads = ConcurrentHashMap.newKeySet();

        @Override
        public int leastRate() {
            return 8000;
        }

        @Override
        public void tick(short[] heard, short[] said, int samples, int rate) {
            ticks.incrementAndGet();
            threads.add(Thread.currentThread());
        }

        @Override
        public MediaDirection direction() {
            return MediaDirection.SENDRECV;
        }

        @Override
        public MediaCounters counters() {
            return MediaCounters.NONE;
        }
    }

    private void hang() {
        try {
            trap.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void adopt(MixedCall call) {
        clock.post(new ClockTask() {
            @Override
            public void apply(MediaClock ours) {
                ours.adopt(call);
            }

            @Override
            public void applied() {
                // Nobody waits for it.
            }
        });
    }

    private static MixedCall callOf(AppRow... rows) {
        MixedCall call = new MixedCall();
        call.arrange(new WireRow[0], rows, 8000);
        return call;
    }

    @BeforeEach
    void start() {
        adopt(callOf(new AppRow(bystander, () -> {})));
        clocks.start();
        awaitTicks(3);
    }

    @AfterEach
    void stop() throws InterruptedException {
        trap.countDown();
        clocks.close();
        keeper.shutdown();
        assertThat(keeper.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    private void awaitTicks(int more) {
        int wanted = bystander.ticks.get() + more;
        await(() -> bystander.ticks.get() >= wanted);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(2_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void anApplicationThatHangsIsLeftBehindAndTheOtherCallsGoOn() {
        CountDownLatch givenUp = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Metronome hanging = new Metronome() {
            @Override
            public void tick(short[] heard, short[] said, int samples, int rate) {
                asked.incrementAndGet();
                hang();
            }
        };
        adopt(callOf(new AppRow(hanging, givenUp::countDown)));
        awaitTicks(50);

        assertThat(givenUp.getCount()).isZero();
        assertThat(asked).hasValue(1);
        assertThat(clock.counters().rescues()).isEqualTo(1);
        assertThat(bystander.threads)
                .extracting(Thread::getName)
                .containsExactlyInAnyOrder("media-clock-0", "media-clock-0.1");

        trap.countDown();
        await(() -> bystander.threads.stream().filter(Thread::isAlive).count() == 1);
        awaitTicks(10);
    }

    @Test
    void aDecoderThatHangsIsNeverClosedAndItsLegGoesOnInSilence() {
        RegisteredCodec maker = new RegisteredCodec(new PcmuFactory(), 0, MediaRig.by("hanging"));
        AtomicReference<Slot.Filling<?>> abandoned = new AtomicReference<>();
        AtomicInteger closed = new AtomicInteger();
        AudioDecoder hanging = new AudioDecoder() {
            @Override
            public int decode(byte[] payload, int offset, int length, short[] pcm, int at) {
                hang();
                return 0;
            }

            @Override
            public void conceal(short[] pcm, int at, int samples) {
                hang();
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        WireRow row = Mixes.row(new PcmuFactory(), 8000, 500, false, new Slot.Ward() {
            @Override
            public void quarantined(Slot<?> slot, Slot.Filling<?> given, Throwable reason) {
                throw new IllegalStateException(reason);
            }

            @Override
            public void abandoned(Slot<?> slot, Slot.Filling<?> given) {
                abandoned.set(given);
            }

            @Override
            public void released(Slot.Filling<?> filling) {
                throw new IllegalStateException(filling + " was let go");
            }
        });
        row.decoder.exchange(
                new Slot.Filling<>(
                        maker, maker.hold().orElseThrow(), row.decoder.filling().wish(), hanging),
                new StageWatch());
        adopt(Mixes.call(8000, row));
        awaitTicks(50);

        Slot.Filling<?> given = abandoned.get();
        assertThat(given).isNotNull();
        Exchanges.close(given, new MediaRig());
        assertThat(closed).hasValue(0);
        assertThat(maker.abandoned()).isEqualTo(1);
        assertThat(maker.products()).isEqualTo(1);
        assertThat(row.decoder.stage()).isNotSameAs(hanging);
        assertThat(clock.counters().rescues()).isEqualTo(1);
    }
}
