// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.LegQuality.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EModelTest {

    private static final Impairment PCMU = Impairment.of(new CodecFormat("PCMU", 8000, 1));
    private static final Impairment G722 = Impairment.of(new CodecFormat("G722", 8000, 1));

    @Test
    void withAllDefaultsTheRatingIsThatOfTheRecommendation() {
        double rating = EModel.rating(PCMU, 0, 0);

        assertThat(rating).isCloseTo(93.2, within(0.05));
        assertThat(EModel.score(Scale.NARROWBAND, rating)).isCloseTo(4.41, within(0.005));
    }

    @ParameterizedTest(name = "R {0} is a score of {1}")
    @CsvSource({"100,4.5", "90,4.34", "80,4.03", "70,3.60", "60,3.10", "50,2.58", "0,1"})
    void scoresAreThoseOfAnnexB(double rating, double score) {
        assertThat(EModel.score(Scale.NARROWBAND, rating)).isCloseTo(score, within(0.006));
    }

    @ParameterizedTest(name = "{0} % random loss leaves R {1}")
    @CsvSource({"0,93.2", "1,89.56", "2,86.19", "5,77.42", "10,66.14"})
    void lossTakesWhatTheCodecsRobustnessSays(double percent, double rating) {
        assertThat(EModel.rating(PCMU, 0, percent / 100)).isCloseTo(rating, within(0.1));
    }

    @Test
    void delayIsHardlyNoticedBelowAHundredMillisecondsAndSorelyAboveThreeHundred() {
        assertThat(EModel.rating(PCMU, 100, 0)).isBetween(90.0, 92.5);
        assertThat(EModel.rating(PCMU, 300, 0)).isBetween(70.0, 82.0);
        assertThat(EModel.rating(PCMU, 600, 0)).isLessThan(60);
    }

    @Test
    void aWidebandCodecIsRatedOnTheWiderScale() {
        double rating = EModel.rating(G722, 60, 0);

        assertThat(rating).isCloseTo(116, within(0.001));
        assertThat(EModel.score(Scale.WIDEBAND, 129)).isCloseTo(4.5, within(0.001));
        assertThat(EModel.score(Scale.WIDEBAND, rating)).isBetween(4.3, 4.4);
    }

    @Test
    void nothingIsWorseThanTheWorst() {
        assertThat(EModel.rating(PCMU, 5000, 1)).isZero();
        assertThat(EModel.score(Scale.NARROWBAND, 0)).isEqualTo(1);
    }

    @Test
    void linearSoundOfEitherRateIsRatedOnItsScale() {
        assertThat(Impairment.of(new CodecFormat("L16", 8000, 1)).scale()).isEqualTo(Scale.NARROWBAND);
        assertThat(Impairment.of(new CodecFormat("L16", 16_000, 1)).scale()).isEqualTo(Scale.WIDEBAND);
    }
}
