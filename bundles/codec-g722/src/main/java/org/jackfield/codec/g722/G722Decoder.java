// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g722;

import org.jackfield.api.media.AudioDecoder;

/** Decodes 64 kbit/s (mode 1): each byte gives two samples at 16 kHz. Losses are filled by {@link Repetition}. */
final class G722Decoder implements AudioDecoder {

    /** Samples that are worked on at once: 20 ms. */
    private static final int STRETCH = 320;

    private final LowBand low = new LowBand();
    private final HighBand high = new HighBand();
    private final int[] line = new int[Qmf.PAST + STRETCH];
    private final Repetition concealment = new Repetition();

    @Override
    public int decode(byte[] payload, int offset, int length, short[] pcm, int at) {
        int samples = 2 * Math.min(length, (pcm.length - at) / 2);
        for (int done = 0; done < samples; done += STRETCH) {
            decodeStretch(payload, offset + done / 2, Math.min(STRETCH, samples - done), pcm, at + done);
        }
        concealment.heard(pcm, at, samples);
        return samples;
    }

    private void decodeStretch(byte[] payload, int from, int samples, short[] pcm, int to) {
        for (int i = 0; i < samples; i += 2) {
            int code = payload[from + i / 2];
            int lower = low.decode(code & 0x3F);
            int upper = high.decode(code >> 6 & 3);
            line[Qmf.PAST + i] = lower + upper;
            line[Qmf.PAST + i + 1] = lower - upper;
        }
        for (int i = 0; i < samples; i += 2) {
            pcm[to + i] = (short) Predictor.saturate(Qmf.odd(line, i) >> 11);
            pcm[to + i + 1] = (short) Predictor.saturate(Qmf.even(line, i) >> 11);
        }
        System.arraycopy(line, samples, line, 0, Qmf.PAST);
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
