// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PcmQueueTest {

    private final PcmQueue queue = new PcmQueue(8000);

    @Test
    void whatIsPutInComesOutInOrderWhateverTheLengths() {
        short next = 0;
        short expected = 0;
        short[] in = new short[480];
        short[] out = new short[160];
        for (int round = 0; round < 200; round++) {
            int count = 80 + 40 * (round % 5);
            for (int i = 0; i < count; i++) {
                in[i] = next++;
            }
            queue.put(in, 0, count);
            while (queue.size() >= 160) {
                queue.take(out, 160);
                for (short sample : out) {
                    assertThat(sample).isEqualTo(expected++);
                }
            }
        }
    }

    @Test
    void whereThereIsTooLittleSilenceFollows() {
        queue.put(new short[] {7, 8}, 0, 2);
        short[] out = {1, 1, 1, 1};
        queue.take(out, 4);

        assertThat(out).containsExactly(7, 8, 0, 0);
        assertThat(queue.size()).isZero();
    }

    @Test
    void whatThereIsNoRoomForIsDropped() {
        queue.put(new short[5000], 0, 5000);

        assertThat(queue.size()).isEqualTo(8 * 140);
    }

    @Test
    void aChangeOfRateKeepsTheSoundAndItsLength() {
        short[] in = new short[480];
        for (int i = 0; i < in.length; i++) {
            in[i] = Ear.tone(500, 8000, i, 8000);
        }
        queue.put(in, 0, 480);
        queue.turnTo(16000);

        assertThat(queue.size()).isEqualTo(960);
        short[] out = new short[960];
        queue.take(out, 960);
        assertThat(Ear.amplitude(out, 160, 640, 16000, 500)).isBetween(7800.0, 8200.0);
    }
}
