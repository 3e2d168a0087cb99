// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.LegQuality.Way;
import org.jackfield.api.media.NegotiatedCodec;
import org.junit.jupiter.api.Test;

class QualityMeterTest {

    private static final long SECOND = 1_000_000_000L;
    private static final NegotiatedCodec PCMU = new NegotiatedCodec(new CodecFormat("PCMU", 8000, 1), 0, 0, "", 20);

    private final QualityMeter meter = new QualityMeter(0);

    @Test
    void beforeThereIsDataNothingIsKnown() {
        assertThat(meter.due(4 * SECOND)).isFalse();
        assertThat(meter.due(5 * SECOND)).isTrue();
        assertThat(meter.measure(PCMU, Reception.NONE, 5 * SECOND)).isEqualTo(LegQuality.UNKNOWN);
        assertThat(meter.due(9 * SECOND)).isFalse();
    }

    @Test
    void aRelayedLegIsRatedByItsLossAndWhatIsKnownOfDelay() {
        Way way = meter.measure(PCMU, new Reception(250, 0, 0, 0, 0, 1, -1, 40), 5 * SECOND)
                .received();

        assertThat(way.loss()).isZero();
        assertThat(way.delay()).isEqualTo(20 + 20 + 20);
        assertThat(way.mos()).isBetween(4.35, 4.41);
        assertThat(way.worst()).isEqualTo(way.mos());
    }

    @Test
    void withoutARoundTripTheScoreIsThatOfListening() {
        Way way = meter.measure(PCMU, new Reception(250, 0, 0, 0, 0, 1, 40, -1), 5 * SECOND)
                .received();

        assertThat(way.delay()).isNegative();
        assertThat(way.rating()).isCloseTo(93.2, within(0.05));
    }

    @Test
    void eachPeriodStandsForItselfAndTheWorstIsRemembered() {
        meter.measure(PCMU, new Reception(250, 0, 0, 4900, 0, 1, 20, -1), 5 * SECOND);
        Way lossy = meter.measure(PCMU, new Reception(475, 25, 0, 9400, 500, 1, 20, -1), 10 * SECOND)
                .received();
        Way good = meter.measure(PCMU, new Reception(725, 25, 0, 14_400, 500, 1, 20, -1), 15 * SECOND)
                .received();

        assertThat(lossy.loss()).isCloseTo(0.1, within(1e-9));
        assertThat(lossy.concealment()).isCloseTo(0.1, within(1e-9));
        assertThat(lossy.mos()).isBetween(3.3, 3.5);
        assertThat(good.loss()).isZero();
        assertThat(good.mos()).isGreaterThan(4.4);
        assertThat(good.worst()).isEqualTo(lossy.mos());
        assertThat(good.average()).isBetween(4.0, 4.1);
    }

    @Test
    void aPeriodInWhichNothingCameTellsNothingAndKeepsTheScores() {
        Way first = meter.measure(PCMU, new Reception(250, 0, 0, 0, 0, 1, -1, -1), 5 * SECOND)
                .received();
        Way second = meter.measure(PCMU, new Reception(250, 0, 0, 0, 0, 1, -1, -1), 10 * SECOND)
                .received();

        assertThat(second).isEqualTo(first.quiet());
        assertThat(second.mos()).isNegative();
        assertThat(second.worst()).isEqualTo(first.mos());
    }

    @Test
    void theOtherWayIsKnownFromReportsAndForgottenWithoutThem() {
        meter.reported(0.05, 3, 4 * SECOND);
        Way told = meter.measure(PCMU, Reception.NONE, 5 * SECOND).sent();
        Way held = meter.measure(PCMU, Reception.NONE, 10 * SECOND).sent();
        Way gone = meter.measure(PCMU, Reception.NONE, 25 * SECOND).sent();

        assertThat(told.loss()).isEqualTo(0.05);
        assertThat(told.rating()).isBetween(77.0, 78.0);
        assertThat(held).isEqualTo(told);
        assertThat(gone).isEqualTo(told.quiet());
    }

    @Test
    void whatTheFarEndSaysOfItsEarsIsBelieved() {
        meter.reported(new VoipMetrics(0.02, 0.01, 60, 80, 3.9));
        meter.reported(0.02, 3, 4 * SECOND);
        Way told = meter.measure(PCMU, new Reception(0, 0, 0, 0, 0, -1, -1, 40), 5 * SECOND)
                .sent();

        assertThat(told).isEqualTo(new Way(0.02, 3, 0.03, 100, 80, 3.9, 3.9, 3.9));
    }
}
