// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opusjava;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import org.jackfield.opus.PacketDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Decodes by Concentus, always at 48 kHz: at any rate below, Concentus 1.0.2 gives silence for hybrid packets (RFC 6716, 3.1,
 * configurations 12 to 15), which browsers make of speech.
 */
final class JavaOpusDecoder extends PacketDecoder {

    private static final int FULL = 48_000;

    /** The longest packet, 120 ms (RFC 6716, 3.2.5). */
    private static final int MOST = FULL / 1000 * 120;

    private final int factor;
    private final short[] full = new short[MOST];
    private final Decimator decimator;
    private final OpusDecoder decoder;

    /** @param rate in Hz: 8000, 12000, 16000, 24000 or 48000 */
    JavaOpusDecoder(int rate) {
        super(rate);
        try {
            // Refuses what is no rate of Opus.
            new OpusDecoder(rate, 1);
            decoder = new OpusDecoder(FULL, 1);
        } catch (OpusException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Opus does not work at " + rate + " Hz", e);
        }
        factor = FULL / rate;
        decimator = new Decimator(factor, MOST);
    }

    @Override
    protected int decoded(
            byte @Nullable [] payload, int offset, int length, short[] sound, int samples, boolean redundancy) {
        try {
            if (factor == 1) {
                return decoder.decode(payload, offset, length, sound, 0, samples, redundancy);
            }
            int decoded = decoder.decode(payload, offset, length, full, 0, samples * factor, redundancy);
            return decoded < 0 ? decoded : decimator.decimate(full, decoded, sound);
        } catch (OpusException | RuntimeException e) {
            // Concentus meets damaged packets with its own exception, or with those of its arrays.
            return -1;
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
