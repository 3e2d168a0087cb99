// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g722;

import org.jackfield.api.media.AudioEncoder;

/** Encodes at 64 kbit/s (mode 1): two samples at 16 kHz make one byte, the upper band in its two upper bits. */
final class G722Encoder implements AudioEncoder {

    /** Samples that are worked on at once: 20 ms. */
    private static final int STRETCH = 320;

    private final LowBand low = new LowBand();
    private final HighBand high = new HighBand();
    private final int[] line = new int[Qmf.PAST + STRETCH];

    @Override
    public int encode(short[] pcm, int at, int samples, byte[] payload) {
        int even = samples & ~1;
        for (int done = 0; done < even; done += STRETCH) {
            encodeStretch(pcm, at + done, Math.min(STRETCH, even - done), payload, done / 2);
        }
        return even / 2;
    }

    private void encodeStretch(short[] pcm, int from, int samples, byte[] payload, int to) {
        for (int i = 0; i < samples; i++) {
            line[Qmf.PAST + i] = pcm[from + i];
        }
        for (int i = 0; i < samples; i += 2) {
            int even = Qmf.even(line, i);
            int odd = Qmf.odd(line, i);
            payload[to + i / 2] = (byte) (high.encode(odd - even >> 14) << 6 | low.encode(even + odd >> 14));
        }
        System.arraycopy(line, samples, line, 0, Qmf.PAST);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
