// SPDX-License-Identifier: Apache-2.0
package org.jackfield.opus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderPlanTest {

    private static final OpusTuning TUNING = new OpusTuning(32_000, 5, true, true);

    private static EncoderPlan plan(String fmtp, int rate) {
        return EncoderPlan.of(TUNING, OpusWishes.of(fmtp), rate, new LossSteps());
    }

    @Test
    void aFarEndThatSaysNothingGetsNeitherRedundancyNorPauses() {
        assertThat(plan("", 48_000)).isEqualTo(new EncoderPlan(32_000, 5, false, 0, false, true, 48_000));
    }

    @Test
    void whatTheFarEndWishesIsDone() {
        EncoderPlan plan = plan(
                "maxplaybackrate=16000; maxaveragebitrate=20000; stereo=1; useinbandfec=1; usedtx=1; cbr=1", 48_000);

        assertThat(plan).isEqualTo(new EncoderPlan(20_000, 5, true, 0, true, false, 16_000));
    }

    @Test
    void whatIsSetHereMayForbidIt() {
        OpusTuning frugal = new OpusTuning(16_000, 0, false, false);

        EncoderPlan plan = EncoderPlan.of(frugal, OpusWishes.of("useinbandfec=1;usedtx=1"), 48_000, new LossSteps());

        assertThat(plan).isEqualTo(new EncoderPlan(16_000, 0, false, 0, false, true, 48_000));
    }

    @ParameterizedTest
    @CsvSource({"8000,16000", "16000,24000", "48000,32000"})
    void lessSoundNeedsFewerBits(int rate, int bitrate) {
        assertThat(plan("", rate).bitrate()).isEqualTo(bitrate);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxplaybackrate=",
                "maxplaybackrate=99999999999",
                ";;=;x",
                "maxplaybackrate=-1",
                "maxplaybackrate=96000"
            })
    void whatIsNotUnderstoodCountsAsNotSaid(String fmtp) {
        assertThat(OpusWishes.of(fmtp)).isEqualTo(OpusWishes.of(""));
    }

    @Test
    void expectedLossRisesAtOnceAndFallsByAStepAfterThreeBetterReports() {
        LossSteps steps = new LossSteps();

        assertThat(steps.note(0.005)).isFalse();
        assertThat(steps.note(0.12)).isTrue();
        assertThat(steps.percent()).isEqualTo(20);
        assertThat(steps.bitrate(24_000)).isEqualTo(24_000);
        assertThat(steps.note(0.5)).isTrue();
        assertThat(steps.percent()).isEqualTo(30);
        assertThat(steps.bitrate(24_000)).isEqualTo(18_000);
        assertThat(steps.note(0)).isFalse();
        assertThat(steps.note(0)).isFalse();
        assertThat(steps.note(0.5)).isFalse();
        assertThat(steps.note(0)).isFalse();
        assertThat(steps.note(0)).isFalse();
        assertThat(steps.note(0)).isTrue();
        assertThat(steps.percent()).isEqualTo(20);
    }
}
