// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opusjava;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import org.jackfield.opus.PacketDecoder;
import org.jspecify.annotations.Nullable;

/** Decodes by Concentus. */
final class JavaOpusDecoder extends PacketDecoder {

    private final OpusDecoder decoder;

    /** @param rate in Hz: 8000, 12000, 16000, 24000 or 48000 */
    JavaOpusDecoder(int rate) {
        super(rate);
        try {
            decoder = new OpusDecoder(rate, 1);
        } catch (OpusException e) {
            throw new IllegalArgumentException("Opus does not work at " + rate + " Hz", e);
        }
    }

    @Override
    protected int decoded(
            byte @Nullable [] payload, int offset, int length, short[] sound, int samples, boolean redundancy) {
        try {
            return decoder.decode(payload, offset, length, sound, 0, samples, redundancy);
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
