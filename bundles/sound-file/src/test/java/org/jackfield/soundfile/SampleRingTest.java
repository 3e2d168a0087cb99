// SPDX-License-Identifier: Apache-2.0
package org.jackfield.soundfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SampleRingTest {

    private final SampleRing ring = new SampleRing();
    private final short[] out = new short[960];

    private static short[] ramp(int count, int from) {
        short[] pcm = new short[count];
        for (int i = 0; i < count; i++) {
            pcm[i] = (short) (from + i);
        }
        return pcm;
    }

    @Test
    void ticksComeOutAsTheyWentIn() {
        assertThat(ring.take(out)).isZero();
        ring.put(ramp(160, 1), 160, 8000, 7);
        ring.put(ramp(960, 500), 960, 48_000, 100_000);
        assertThat(ring.take(out)).isEqualTo(160);
        assertThat(ring.rate()).isEqualTo(8000);
        assertThat(ring.tick()).isEqualTo(7);
        assertThat(out[159]).isEqualTo((short) 160);
        assertThat(ring.take(out)).isEqualTo(960);
        assertThat(ring.rate()).isEqualTo(48_000);
        assertThat(ring.tick()).isEqualTo(100_000);
        assertThat(ring.take(out)).isZero();
    }

    @Test
    void aFullRingRefusesAndGoesOnOnceThereIsRoom() {
        int ticks = 0;
        while (ring.put(ramp(960, ticks), 960, 48_000, ticks)) {
            ticks++;
        }
        assertThat(ticks).isGreaterThan(130);
        assertThat(ring.take(out)).isEqualTo(960);
        assertThat(ring.put(ramp(960, 1), 960, 48_000, ticks)).isTrue();
    }

    @Test
    void twoThreadsPassEverythingInOrder() throws InterruptedException {
        AtomicReference<String> fault = new AtomicReference<>("");
        Thread clock = new Thread(() -> {
            for (int tick = 0; tick < 20_000; tick++) {
                while (!ring.put(ramp(320, tick), 320, 16_000, tick)) {
                    Thread.onSpinWait();
                }
            }
        });
        clock.start();
        for (int tick = 0; tick < 20_000; tick++) {
            int count = ring.take(out);
            while (count == 0) {
                Thread.onSpinWait();
                count = ring.take(out);
            }
            if (ring.tick() != tick || out[0] != (short) tick || out[319] != (short) (tick + 319)) {
                fault.compareAndSet("", "tick " + tick);
            }
        }
        clock.join();
        assertThat(fault.get()).isEmpty();
    }
}
