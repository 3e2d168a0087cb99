// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.l16;

import org.jackfield.api.media.AudioDecoder;

/** Two bytes a sample, the higher first; half a sample at the end is left out. Losses are filled by {@link Repetition}. */
final class L16Decoder implements AudioDecoder {

    private final Repetition concealment;

    L16Decoder(int rate) {
        concealment = new Repetition(rate);
    }

    @Override
    public int decode(byte[] payload, int offset, int length, short[] pcm, int at) {
        int samples = Math.min(length / 2, pcm.length - at);
        for (int i = 0; i < samples; i++) {
            pcm[at + i] = (short) (payload[offset + 2 * i] << 8 | payload[offset + 2 * i + 1] & 0xff);
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
