// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import com.sun.jna.Pointer;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.nativelibrary.PluginLibrary;

/**
 * One leg's encoder. What the network loses makes packets tell more of the one before. Fewer bits are sent when much is lost, and sooner
 * to a far end that cannot use what they tell: fewer than that would leave no room to tell anything.
 */
final class OpusEncoder implements AudioEncoder {

    /** More than any packet of speech has. */
    private static final int MOST_BYTES = 1275;

    /** So short a packet means silence, and need not be sent (RFC 7587, 3.1.3). */
    private static final int SILENCE = 2;

    /** Reported loss in percent from which on the bit rate is a step lower. */
    private static final int STRAINED = 10;

    private static final int POOR = 20;

    private final PluginLibrary library;
    private final Pointer encoder;
    private final boolean fec;
    private final int bitrate;
    private final short[] frame;
    private final byte[] packet = new byte[MOST_BYTES];
    private int loss = -1;

    OpusEncoder(PluginLibrary library, int rate, Tuning tuning, RemoteFormat remote) {
        int[] error = new int[1];
        Pointer created = Functions.opus_encoder_create(rate, 1, Functions.VOICE, error);
        if (created == null) {
            throw new IllegalStateException("libopus makes no encoder: " + Functions.opus_strerror(error[0]));
        }
        library.acquire();
        this.library = library;
        this.encoder = created;
        this.fec = tuning.fec() && remote.fec();
        this.bitrate = Math.min(tuning.bitrate(Math.min(rate, remote.playbackRate())), remote.averageBitrate());
        this.frame = new short[rate / 1000 * 60];
        set(Functions.SET_SIGNAL, Functions.SIGNAL_VOICE);
        set(Functions.SET_COMPLEXITY, tuning.complexity());
        set(Functions.SET_MAX_BANDWIDTH, remote.bandwidth());
        set(Functions.SET_VBR, remote.constantBitrate() ? 0 : 1);
        set(Functions.SET_DTX, tuning.dtx() && remote.dtx() ? 1 : 0);
        set(Functions.SET_INBAND_FEC, fec ? 1 : 0);
        lossReported(0);
    }

    private void set(int request, int value) {
        int result = Functions.opus_encoder_ctl(encoder, request, value);
        if (result < 0) {
            throw new IllegalStateException("libopus refuses %d for %d".formatted(value, request));
        }
    }

    @Override
    public int encode(short[] pcm, int at, int samples, byte[] payload) {
        System.arraycopy(pcm, at, frame, 0, samples);
        int length = Functions.opus_encode(encoder, frame, samples, packet, MOST_BYTES);
        if (length < 0) {
            throw new IllegalStateException("libopus cannot encode " + samples + " samples: " + length);
        }
        if (length <= SILENCE) {
            return 0;
        }
        System.arraycopy(packet, 0, payload, 0, length);
        return length;
    }

    @Override
    public void lossReported(int percent) {
        if (percent == loss) {
            return;
        }
        loss = percent;
        set(Functions.SET_PACKET_LOSS, fec ? Math.min(100, percent) : 0);
        boolean less = percent >= (fec ? POOR : STRAINED);
        set(Functions.SET_BITRATE, less ? bitrate * 3 / 4 : bitrate);
    }

    @Override
    public void close() {
        Functions.opus_encoder_destroy(encoder);
        library.release();
    }
}
