// SPDX-License-Identifier: Apache-2.0
package org.jackfield.opus;

import java.util.Arrays;
import org.jackfield.api.media.AudioDecoder;
import org.jspecify.annotations.Nullable;

/**
 * How packets become sound at the rate of the mix, stereo as mono, whatever decodes them. A packet that is none counts as lost. For one
 * thread; allocates nothing once made.
 */
public abstract class PacketDecoder implements AudioDecoder {

    /** Opus invents sound in stretches of 2.5 ms. */
    private static final int PARTS_PER_SECOND = 400;

    /** The longest packet (RFC 6716, 3.2.5). */
    private static final int MOST_MILLIS = 120;

    private final int part;
    private final short[] sound;
    private int packetSamples;

    /** @param rate in Hz: 8000, 12000, 16000, 24000 or 48000 */
    protected PacketDecoder(int rate) {
        part = rate / PARTS_PER_SECOND;
        sound = new short[rate / 1000 * MOST_MILLIS];
        packetSamples = rate / 50;
    }

    /**
     * Decodes a packet, or invents sound.
     *
     * @param payload null if there is no packet and sound is invented
     * @param sound where it goes, from 0
     * @param samples how many are wanted at most
     * @param redundancy whether what the packet says of the one before it is wanted
     * @return how many samples there are; negative if that was no packet
     */
    protected abstract int decoded(
            byte @Nullable [] payload, int offset, int length, short[] sound, int samples, boolean redundancy);

    @Override
    public final int decode(byte[] payload, int offset, int length, short[] pcm, int at) {
        int room = pcm.length - at;
        int decoded = length > 0 ? decoded(payload, offset, length, sound, sound.length, false) : -1;
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
    public final int recover(byte[] payload, int offset, int length, short[] pcm, int at, int samples) {
        boolean possible = length > 0 && samples % part == 0 && samples <= sound.length;
        if (!possible || decoded(payload, offset, length, sound, samples, true) != samples) {
            return 0;
        }
        System.arraycopy(sound, 0, pcm, at, samples);
        return samples;
    }

    @Override
    public final int pause(short[] pcm, int at, int samples) {
        conceal(pcm, at, samples);
        return samples;
    }

    @Override
    public final void conceal(short[] pcm, int at, int samples) {
        for (int done = 0; done < samples; ) {
            int parts = (samples - done + part - 1) / part;
            int made = decoded(null, 0, 0, sound, Math.min(sound.length, parts * part), false);
            if (made <= 0) {
                Arrays.fill(pcm, at + done, at + samples, (short) 0);
                return;
            }
            int taken = Math.min(made, samples - done);
            System.arraycopy(sound, 0, pcm, at + done, taken);
            done += taken;
        }
    }
}
