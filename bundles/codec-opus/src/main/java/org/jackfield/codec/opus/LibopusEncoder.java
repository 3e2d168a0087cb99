// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import com.sun.jna.Pointer;
import java.util.function.Supplier;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.nativelibrary.PluginLibrary;
import org.jackfield.opus.EncoderPlan;
import org.jackfield.opus.LossSteps;
import org.jackfield.opus.OpusTuning;
import org.jackfield.opus.OpusWishes;

/** Encodes mono at the rate of the mix, and follows what the far end reports to lose and what people set. */
final class LibopusEncoder implements AudioEncoder {

    private static final int MOST_MILLIS = 60;

    /** A packet that is not longer says only that nothing is said (RFC 6716, 2.1.9). */
    private static final int EMPTY = 2;

    private final PluginLibrary library;
    private final Controls controls;
    private final Supplier<OpusTuning> tunings;
    private final OpusWishes wishes;
    private final LossSteps steps = new LossSteps();
    private final Pointer encoder;
    private final int rate;
    private final short[] sound;
    private OpusTuning tuning;
    private EncoderPlan plan;
    private boolean closed;

    LibopusEncoder(PluginLibrary library, Controls controls, Supplier<OpusTuning> tunings, CodecParameters parameters) {
        int[] error = new int[1];
        rate = parameters.audioRate();
        Pointer created = Functions.opus_encoder_create(rate, 1, Functions.VOIP, error);
        if (created == null) {
            throw new IllegalArgumentException(
                    "No Opus encoder at " + rate + " Hz: " + Functions.opus_strerror(error[0]));
        }
        library.acquire();
        this.library = library;
        this.controls = controls;
        this.tunings = tunings;
        wishes = OpusWishes.of(parameters.remoteFmtp());
        encoder = created;
        sound = new short[rate / 1000 * MOST_MILLIS];
        tuning = tunings.get();
        plan = EncoderPlan.of(tuning, wishes, rate, steps);
        follow();
    }

    /** Allocates; only when something has changed. */
    private void follow() {
        controls.opus_encoder_ctl(encoder, Controls.SET_SIGNAL, Controls.SIGNAL_VOICE);
        controls.opus_encoder_ctl(encoder, Controls.SET_BITRATE, plan.bitrate());
        controls.opus_encoder_ctl(encoder, Controls.SET_COMPLEXITY, plan.complexity());
        controls.opus_encoder_ctl(encoder, Controls.SET_INBAND_FEC, plan.fec() ? 1 : 0);
        controls.opus_encoder_ctl(encoder, Controls.SET_PACKET_LOSS_PERC, plan.loss());
        controls.opus_encoder_ctl(encoder, Controls.SET_DTX, plan.dtx() ? 1 : 0);
        controls.opus_encoder_ctl(encoder, Controls.SET_VBR, plan.vbr() ? 1 : 0);
        controls.opus_encoder_ctl(encoder, Controls.SET_MAX_BANDWIDTH, Controls.bandwidth(plan.playbackRate()));
    }

    private void plan() {
        plan = EncoderPlan.of(tuning, wishes, rate, steps);
        follow();
    }

    @Override
    public int encode(short[] pcm, int at, int samples, byte[] payload) {
        OpusTuning set = tunings.get();
        if (!set.equals(tuning)) {
            tuning = set;
            plan();
        }
        System.arraycopy(pcm, at, sound, 0, samples);
        int length = Functions.opus_encode(encoder, sound, samples, payload, payload.length);
        if (length < 0) {
            throw new IllegalArgumentException("Opus does not encode " + samples + " samples at " + rate + " Hz: "
                    + Functions.opus_strerror(length));
        }
        return plan.dtx() && length <= EMPTY ? 0 : length;
    }

    @Override
    public void lossReported(double fraction) {
        if (steps.note(fraction)) {
            plan();
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Functions.opus_encoder_destroy(encoder);
            library.release();
        }
    }
}
