// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g711;

import org.jackfield.api.media.AudioEncoder;

/** One byte a sample. */
final class G711Encoder implements AudioEncoder {

    private final Law law;

    G711Encoder(Law law) {
        this.law = law;
    }

    @Override
    public int encode(short[] pcm, int at, int samples, byte[] payload) {
        for (int i = 0; i < samples; i++) {
            payload[i] = law.encode(pcm[at + i]);
        }
        return samples;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
