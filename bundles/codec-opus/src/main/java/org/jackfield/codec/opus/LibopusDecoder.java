// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import com.sun.jna.Pointer;
import java.util.Arrays;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.nativelibrary.PluginLibrary;

/**
 * Decodes at the rate of the mix, stereo into mono. A packet that is none counts as lost. What is invented, for a loss or a pause, is
 * libopus's own concealment: it fades, and leaves the background noise that it has learned in pauses.
 */
final class LibopusDecoder implements AudioDecoder {

    /** Opus invents sound in stretches of 2.5 ms. */
    private static final int PARTS_PER_SECOND = 400;

    /** The longest packet (RFC 6716, 3.2.5). */
    private static final int MOST_MILLIS = 120;

    private final PluginLibrary library;
    private final Pointer decoder;
    private final int part;
    private final byte[] packet = new byte[1500];
    private final short[] sound;
    private int packetSamples;

    /** @param rate in Hz: 8000, 12000, 16000, 24000 or 48000 */
    LibopusDecoder(PluginLibrary library, int rate) {
        int[] error = new int[1];
        Pointer created = Functions.opus_decoder_create(rate, 1, error);
        if (created == null) {
            throw new IllegalArgumentException(
                    "No Opus decoder at " + rate + " Hz: " + Functions.opus_strerror(error[0]));
        }
        library.acquire();
        this.library = library;
        decoder = created;
        part = rate / PARTS_PER_SECOND;
        sound = new short[rate / 1000 * MOST_MILLIS];
        packetSamples = rate / 50;
    }

    @Override
    public int decode(byte[] payload, int offset, int length, short[] pcm, int at) {
        int room = pcm.length - at;
        int decoded = length > 0 ? decoded(payload, offset, length, sound.length, 0) : -1;
        if (decoded <= 0) {
            int samples = Math.min(packetSamples, room);
            conceal(pcm, at, samples);
            return samples;
        }
        packetSamples = decoded;
        int samples = Math.min(decoded, room);
        System.arraycopy(sound, 0, pcm, at, samples);
        return samples;
    }

    @Override
    public int recover(byte[] payload, int offset, int length, short[] pcm, int at, int samples) {
        boolean possible = length > 0 && samples % part == 0 && samples <= sound.length;
        if (!possible || decoded(payload, offset, length, samples, 1) != samples) {
            return 0;
        }
        System.arraycopy(sound, 0, pcm, at, samples);
        return samples;
    }

    @Override
    public int pause(short[] pcm, int at, int samples) {
        conceal(pcm, at, samples);
        return samples;
    }

    @Override
    public void conceal(short[] pcm, int at, int samples) {
        for (int done = 0; done < samples; ) {
            int parts = (samples - done + part - 1) / part;
            int made = Functions.opus_decode(decoder, null, 0, sound, Math.min(sound.length, parts * part), 0);
            if (made <= 0) {
                Arrays.fill(pcm, at + done, at + samples, (short) 0);
                return;
            }
            int taken = Math.min(made, samples - done);
            System.arraycopy(sound, 0, pcm, at + done, taken);
            done += taken;
        }
    }

    /** How many samples came into {@link #sound}; negative if that was no packet. */
    private int decoded(byte[] payload, int offset, int length, int samples, int redundancy) {
        int whole = Math.min(length, packet.length);
        byte[] from = payload;
        if (offset > 0) {
            System.arraycopy(payload, offset, packet, 0, whole);
            from = packet;
        }
        return Functions.opus_decode(decoder, from, whole, sound, samples, redundancy);
    }

    @Override
    public void close() {
        Functions.opus_decoder_destroy(decoder);
        library.release();
    }
}
