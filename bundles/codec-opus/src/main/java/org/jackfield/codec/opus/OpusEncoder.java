// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import com.sun.jna.Pointer;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.nativelibrary.PluginLibrary;
import org.jackfield.opus.EncoderPlan;
import org.jackfield.opus.LossSteps;
import org.jackfield.opus.OpusTuning;
import org.jackfield.opus.OpusWishes;

/** One leg's encoder, which follows what the far end wishes and what it reports lost. */
final class OpusEncoder implements AudioEncoder {

    /** More than any packet of speech has. */
    private static final int MOST_BYTES = 1275;

    /** So short a packet means silence, and need not be sent (RFC 7587, 3.1.3). */
    private static final int SILENCE = 2;

    private final PluginLibrary library;
    private final Pointer encoder;
    private final int rate;
    private final OpusTuning tuning;
    private final OpusWishes wishes;
    private final LossSteps steps = new LossSteps();
    private final short[] frame;
    private final byte[] packet = new byte[MOST_BYTES];

    OpusEncoder(PluginLibrary library, int rate, OpusTuning tuning, OpusWishes wishes) {
        int[] error = new int[1];
        Pointer created = Functions.opus_encoder_create(rate, 1, Functions.VOICE, error);
        if (created == null) {
            throw new IllegalStateException("libopus makes no encoder: " + Functions.opus_strerror(error[0]));
        }
        library.acquire();
        this.library = library;
        this.encoder = created;
        this.rate = rate;
        this.tuning = tuning;
        this.wishes = wishes;
        this.frame = new short[rate / 1000 * 60];
        set(Functions.SET_SIGNAL, Functions.SIGNAL_VOICE);
        follow(EncoderPlan.of(tuning, wishes, rate, steps));
    }

    private void follow(EncoderPlan plan) {
        set(Functions.SET_BITRATE, plan.bitrate());
        set(Functions.SET_COMPLEXITY, plan.complexity());
        set(Functions.SET_MAX_BANDWIDTH, bandwidth(plan.playbackRate()));
        set(Functions.SET_VBR, plan.vbr() ? 1 : 0);
        set(Functions.SET_DTX, plan.dtx() ? 1 : 0);
        set(Functions.SET_INBAND_FEC, plan.fec() ? 1 : 0);
        set(Functions.SET_PACKET_LOSS, plan.loss());
    }

    /** libopus's number of the widest band that makes sense: {@code OPUS_BANDWIDTH_NARROWBAND} to {@code FULLBAND}. */
    private static int bandwidth(int playbackRate) {
        if (playbackRate < 12_000) {
            return 1101;
        }
        return playbackRate < 16_000 ? 1102 : playbackRate < 24_000 ? 1103 : playbackRate < 48_000 ? 1104 : 1105;
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
    public void lossReported(double fraction) {
        if (steps.note(fraction)) {
            follow(EncoderPlan.of(tuning, wishes, rate, steps));
        }
    }

    @Override
    public void close() {
        Functions.opus_encoder_destroy(encoder);
        library.release();
    }
}
