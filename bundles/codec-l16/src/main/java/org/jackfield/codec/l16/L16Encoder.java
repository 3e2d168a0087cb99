// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.l16;

import org.jackfield.api.media.AudioEncoder;

/** Two bytes a sample, the higher first (RFC 3551, 4.5.11). */
final class L16Encoder implements AudioEncoder {

    @Override
    public int encode(short[] pcm, int at, int samples, byte[] payload) {
        int count = Math.min(samples, payload.length / 2);
        for (int i = 0; i < count; i++) {
            short sample = pcm[at + i];
            payload[2 * i] = (byte) (sample >> 8);
            payload[2 * i + 1] = (byte) sample;
        }
        return 2 * count;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
