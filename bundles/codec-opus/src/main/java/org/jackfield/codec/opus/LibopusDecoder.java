// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import com.sun.jna.Pointer;
import org.jackfield.nativelibrary.PluginLibrary;
import org.jackfield.opus.PacketDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Decodes by libopus. What is invented, for a loss or a pause, is libopus's own concealment: it fades, and leaves the background noise that
 * it has learned in pauses.
 */
final class LibopusDecoder extends PacketDecoder {

    private final PluginLibrary library;
    private final Pointer decoder;
    private final byte[] packet = new byte[1500];
    private boolean closed;

    /** @param rate in Hz: 8000, 12000, 16000, 24000 or 48000 */
    LibopusDecoder(PluginLibrary library, int rate) {
        super(rate);
        int[] error = new int[1];
        Pointer created = Functions.opus_decoder_create(rate, 1, error);
        if (created == null) {
            throw new IllegalArgumentException(
                    "No Opus decoder at " + rate + " Hz: " + Functions.opus_strerror(error[0]));
        }
        library.acquire();
        this.library = library;
        decoder = created;
    }

    @Override
    protected int decoded(
            byte @Nullable [] payload, int offset, int length, short[] sound, int samples, boolean redundancy) {
        int whole = Math.min(length, packet.length);
        byte[] from = payload;
        if (payload != null && offset > 0) {
            System.arraycopy(payload, offset, packet, 0, whole);
            from = packet;
        }
        return Functions.opus_decode(decoder, from, whole, sound, samples, redundancy ? 1 : 0);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Functions.opus_decoder_destroy(decoder);
            library.release();
        }
    }
}
