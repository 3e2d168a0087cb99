// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacketRingTest {

    @Test
    void whatGoesInComesOutInOrder() {
        PacketRing ring = new PacketRing(256);
        Random random = new Random(1);
        int in = 0;
        int out = 0;
        while (out < 100_000) {
            byte[] payload = new byte[random.nextInt(90)];
            Arrays.fill(payload, (byte) in);
            if (random.nextBoolean() && offer(ring, in, payload)) {
                in++;
            } else if (ring.next()) {
                assertThat(ring.first()).isEqualTo(out);
                assertThat(ring.second()).isEqualTo(-out);
                assertThat(ring.word()).isEqualTo(out * 3);
                for (int i = 0; i < ring.length(); i++) {
                    assertThat(ring.bytes()[ring.at() + i]).isEqualTo((byte) out);
                }
                ring.done();
                out++;
            }
        }
    }

    private static boolean offer(PacketRing ring, int number, byte[] payload) {
        return number % 2 == 0
                ? ring.offer(number, -number, number * 3, payload, payload.length)
                : ring.offer(number, -number, number * 3, Unpooled.wrappedBuffer(payload), 0, payload.length);
    }

    @Test
    void aFullRingRefuses() {
        PacketRing ring = new PacketRing(128);
        assertThat(ring.isEmpty()).isTrue();
        assertThat(ring.offer(0, 0, 0, new byte[104], 104)).isTrue();
        assertThat(ring.offer(0, 0, 0, new byte[1], 1)).isFalse();
        assertThat(ring.next()).isTrue();
        ring.done();
        assertThat(ring.isEmpty()).isTrue();
        assertThat(ring.offer(0, 0, 0, new byte[200], 200)).isFalse();
        assertThat(ring.offer(0, 0, 0, new byte[104], 104)).isTrue();
    }

    @Test
    void twoThreadsLoseNothing() throws InterruptedException {
        PacketRing ring = new PacketRing(1024);
        int count = 300_000;
        Thread writer = new Thread(() -> {
            byte[] payload = new byte[60];
            for (int i = 0; i < count; ) {
                if (ring.offer(i, i, i, payload, i % 60)) {
                    i++;
                } else {
                    Thread.onSpinWait();
                    Thread.yield();
                }
            }
        });
        writer.start();
        for (int i = 0; i < count; ) {
            if (ring.next()) {
                assertThat(ring.first()).isEqualTo(i);
                assertThat(ring.length()).isEqualTo(i % 60);
                ring.done();
                i++;
            } else {
                Thread.yield();
            }
        }
        writer.join();
    }
}
