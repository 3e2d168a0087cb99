// SPDX-License-Identifier: Apache-2.0
package org.jackfield.opus;

/**
 * What an encoder is told: what people set, as far as the far end wishes it.
 *
 * @param bitrate bit/s
 * @param complexity 0 to 10
 * @param fec whether redundancy is sent
 * @param loss percent of packets that are expected to be lost
 * @param dtx whether nothing is sent in silence
 * @param vbr whether packets differ in size
 * @param playbackRate Hz above which nothing is worth encoding
 */
public record EncoderPlan(
        int bitrate, int complexity, boolean fec, int loss, boolean dtx, boolean vbr, int playbackRate) {

    /** @param rate of the sound in Hz */
    public static EncoderPlan of(OpusTuning tuning, OpusWishes wishes, int rate, LossSteps steps) {
        int audible = Math.min(rate, wishes.maxPlaybackRate());
        int share = audible <= 8000 ? 2 : audible <= 16_000 ? 3 : 4;
        int bitrate = Math.min(tuning.bitrate() / 4 * share, wishes.maxAverageBitrate());
        return new EncoderPlan(
                steps.bitrate(bitrate),
                tuning.complexity(),
                tuning.fec() && wishes.fec(),
                steps.percent(),
                tuning.dtx() && wishes.dtx(),
                !wishes.cbr(),
                wishes.maxPlaybackRate());
    }
}
