// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import com.sun.jna.Pointer;
import java.util.Arrays;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.nativelibrary.PluginLibrary;

/** One leg's decoder; a stereo stream comes out as one channel. */
final class OpusDecoder implements AudioDecoder {

    /** The longest packet (RFC 6716, 3.2.5). */
    private static final int MOST_MS = 120;

    /** So short a packet begins silence. */
    private static final int SILENCE = 2;

    private static final int MOST_BYTES = 1500;

    private final PluginLibrary library;
    private final Pointer decoder;
    private final int grain;
    private final byte[] packet = new byte[MOST_BYTES];
    private final short[] frame;
    private boolean silence;

    OpusDecoder(PluginLibrary library, int rate) {
        int[] error = new int[1];
        Pointer created = Functions.opus_decoder_create(rate, 1, error);
        if (created == null) {
            throw new IllegalStateException("libopus makes no decoder: " + Functions.opus_strerror(error[0]));
        }
        library.acquire();
        this.library = library;
        this.decoder = created;
        this.frame = new short[rate / 1000 * MOST_MS];
        this.grain = rate / 400;
    }

    @Override
    public int decode(byte[] payload, int offset, int length, short[] pcm, int at) {
        silence = length <= SILENCE;
        System.arraycopy(payload, offset, packet, 0, length);
        int samples = Functions.opus_decode(decoder, packet, length, frame, frame.length, 0);
        if (samples < 0) {
            // A packet that is none of Opus's is as good as lost; the far end's fault is not the plug-in's.
            return 0;
        }
        System.arraycopy(frame, 0, pcm, at, samples);
        return samples;
    }

    @Override
    public void conceal(short[] pcm, int at, int samples) {
        int whole = whole(samples);
        int written = Functions.opus_decode(decoder, null, 0, frame, whole, 0);
        finish(written, pcm, at, samples);
    }

    @Override
    public int recover(byte[] payload, int offset, int length, short[] pcm, int at, int samples) {
        int whole = whole(samples);
        System.arraycopy(payload, offset, packet, 0, length);
        int written = Functions.opus_decode(decoder, packet, length, frame, whole, 1);
        if (written <= 0) {
            return 0;
        }
        finish(written, pcm, at, samples);
        return samples;
    }

    @Override
    public int pause(short[] pcm, int at, int samples) {
        if (!silence) {
            return 0;
        }
        conceal(pcm, at, samples);
        return samples;
    }

    /** libopus invents multiples of 2.5 ms. */
    private int whole(int samples) {
        return Math.min(frame.length, (samples + grain - 1) / grain * grain);
    }

    private void finish(int written, short[] pcm, int at, int samples) {
        int count = Math.max(0, Math.min(written, samples));
        System.arraycopy(frame, 0, pcm, at, count);
        Arrays.fill(pcm, at + count, at + samples, (short) 0);
    }

    @Override
    public void close() {
        Functions.opus_decoder_destroy(decoder);
        library.release();
    }
}
