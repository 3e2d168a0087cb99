// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jackfield.api.media.SuppressorDescription;
import org.jspecify.annotations.Nullable;

/** Makes everything softer by a factor, a frame late, counts its products and fails when told to. */
final class TestSuppressor implements NoiseSuppressorFactory {

    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger frames = new AtomicInteger();
    volatile boolean throwing;
    volatile long slowness;

    /** While it is there, products wait for it, as if they looped for ever. */
    volatile @Nullable CountDownLatch trap;

    final CountDownLatch trapped = new CountDownLatch(1);

    private final String name;
    private final int rate;
    private final int divisor;

    TestSuppressor(String name, int rate, int divisor) {
        this.name = name;
        this.rate = rate;
        this.divisor = divisor;
    }

    @Override
    public SuppressorDescription description() {
        return new SuppressorDescription(name, Set.of(rate));
    }

    @Override
    public NoiseSuppressor suppressor(int itsRate) {
        open.incrementAndGet();
        int frame = itsRate / 1000 * NoiseSuppressor.FRAME_MS;
        return new NoiseSuppressor() {

            private final short[] before = new short[frame];
            private final short[] now = new short[frame];
            private boolean closed;

            @Override
            public void process(short[] pcm, int at) {
                if (closed) {
                    throw new IllegalStateException("used after it was closed");
                }
                misbehave();
                frames.incrementAndGet();
                System.arraycopy(pcm, at, now, 0, frame);
                for (int i = 0; i < frame; i++) {
                    pcm[at + i] = (short) (before[i] / divisor);
                }
                System.arraycopy(now, 0, before, 0, frame);
            }

            @Override
            public int delay() {
                return frame;
            }

            @Override
            public void close() {
                if (closed) {
                    throw new IllegalStateException("closed twice");
                }
                closed = true;
                Arrays.fill(before, (short) 0);
                open.decrementAndGet();
            }
        };
    }

    private void misbehave() {
        if (throwing) {
            throw new IllegalStateException("worn out");
        }
        long end = System.nanoTime() + slowness;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        CountDownLatch waiting = trap;
        if (waiting != null) {
            trapped.countDown();
            try {
                waiting.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
