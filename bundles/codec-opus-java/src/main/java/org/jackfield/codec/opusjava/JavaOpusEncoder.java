// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opusjava;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusBandwidth;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusSignal;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.opus.EncoderPlan;
import org.jackfield.opus.LossSteps;
import org.jackfield.opus.OpusTuning;
import org.jackfield.opus.OpusWishes;

/** Encodes mono at the rate of the mix. */
final class JavaOpusEncoder implements AudioEncoder {

    /** There is nothing to set: 32 kbit/s at the least effort, since all of it is Java. */
    private static final OpusTuning TUNING = new OpusTuning(32_000, 0, true, false);

    private final OpusEncoder encoder;
    private final OpusWishes wishes;
    private final LossSteps steps = new LossSteps();
    private final int rate;

    JavaOpusEncoder(CodecParameters parameters) {
        rate = parameters.audioRate();
        wishes = OpusWishes.of(parameters.remoteFmtp());
        try {
            encoder = new OpusEncoder(rate, 1, OpusApplication.OPUS_APPLICATION_VOIP);
        } catch (OpusException e) {
            throw new IllegalArgumentException("Opus does not work at " + rate + " Hz", e);
        }
        encoder.setSignalType(OpusSignal.OPUS_SIGNAL_VOICE);
        follow(EncoderPlan.of(TUNING, wishes, rate, steps));
    }

    private void follow(EncoderPlan plan) {
        encoder.setBitrate(plan.bitrate());
        encoder.setComplexity(plan.complexity());
        encoder.setUseInbandFEC(plan.fec());
        encoder.setPacketLossPercent(plan.loss());
        encoder.setUseDTX(plan.dtx());
        encoder.setUseVBR(plan.vbr());
        encoder.setMaxBandwidth(bandwidth(plan.playbackRate()));
    }

    private static OpusBandwidth bandwidth(int playbackRate) {
        if (playbackRate < 12_000) {
            return OpusBandwidth.OPUS_BANDWIDTH_NARROWBAND;
        }
        if (playbackRate < 16_000) {
            return OpusBandwidth.OPUS_BANDWIDTH_MEDIUMBAND;
        }
        if (playbackRate < 24_000) {
            return OpusBandwidth.OPUS_BANDWIDTH_WIDEBAND;
        }
        return playbackRate < 48_000
                ? OpusBandwidth.OPUS_BANDWIDTH_SUPERWIDEBAND
                : OpusBandwidth.OPUS_BANDWIDTH_FULLBAND;
    }

    @Override
    public int encode(short[] pcm, int at, int samples, byte[] payload) {
        try {
            return encoder.encode(pcm, at, samples, payload, 0, payload.length);
        } catch (OpusException e) {
            throw new IllegalArgumentException("Opus has no packets of " + samples + " samples at " + rate + " Hz", e);
        }
    }

    @Override
    public void lossReported(double fraction) {
        if (steps.note(fraction)) {
            follow(EncoderPlan.of(TUNING, wishes, rate, steps));
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
