// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g711;

import org.jackfield.api.media.AudioDecoder;

/** One sample a byte; losses are filled by {@link PitchRepetition}. */
final class G711Decoder implements AudioDecoder {

    private final Law law;
    private final PitchRepetition concealment = new PitchRepetition();

    G711Decoder(Law law) {
        this.law = law;
    }

    @Override
    public int decode(byte[] payload, int offset, int length, short[] pcm, int at) {
        int samples = Math.min(length, pcm.length - at);
        for (int i = 0; i < samples; i++) {
            pcm[at + i] = law.decode(payload[offset + i]);
        }
        concealment.heard(pcm, at, samples);
        return samples;
    }

    @Override
    public void conceal(short[] pcm, int at, int samples) {
        concealment.conceal(pcm, at, samples);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
