// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opusjava;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.Arrays;
import org.jackfield.api.media.AudioDecoder;
import org.jspecify.annotations.Nullable;

/** Decodes at the rate of the mix, stereo into mono. A packet that is none counts as lost. */
final class JavaOpusDecoder implements AudioDecoder {

    private static final int PARTS_PER_SECOND = 400;
    private static final int MOST_MILLIS = 120;

    private final OpusDecoder decoder;
    private final int part;
    private final short[] sound;
    private int packet;

    /** @param rate in Hz: 8000, 12000, 16000, 24000 or 48000 */
    JavaOpusDecoder(int rate) {
        try {
            decoder = new OpusDecoder(rate, 1);
        } catch (OpusException e) {
            throw new IllegalArgumentException("Opus does not work at " + rate + " Hz", e);
        }
        part = rate / PARTS_PER_SECOND;
        sound = new short[rate / 1000 * MOST_MILLIS];
        packet = rate / 50;
    }

    @Override
    public int decode(byte[] payload, int offset, int length, short[] pcm, int at) {
        int room = pcm.length - at;
        int decoded = length > 0 ? decoded(payload, offset, length, sound.length, false) : -1;
        if (decoded <= 0) {
            int samples = Math.min(packet, room);
            conceal(pcm, at, samples);
            return samples;
        }
        packet = decoded;
        int samples = Math.min(decoded, room);
        System.arraycopy(sound, 0, pcm, at, samples);
        return samples;
    }

    @Override
    public int recover(byte[] payload, int offset, int length, short[] pcm, int at, int samples) {
        boolean possible = length > 0 && samples % part == 0 && samples <= sound.length;
        if (!possible || decoded(payload, offset, length, samples, true) != samples) {
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
            int wanted = Math.min(sound.length, roundedUp(samples - done));
            int made = decoded(null, 0, 0, wanted, false);
            if (made <= 0) {
                Arrays.fill(pcm, at + done, at + samples, (short) 0);
                return;
            }
            int taken = Math.min(made, samples - done);
            System.arraycopy(sound, 0, pcm, at + done, taken);
            done += taken;
        }
    }

    /** Opus invents sound in stretches of 2.5 ms. */
    private int roundedUp(int samples) {
        return (samples + part - 1) / part * part;
    }

    /** How much came into {@link #sound}; negative if that was no packet. */
    private int decoded(byte @Nullable [] payload, int offset, int length, int samples, boolean redundancy) {
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
