// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechRecogniser;
import org.junit.jupiter.api.Test;

class UtterancesTest {

    private static final int RATE = 16_000;
    private static final Offset<Double> MARGINS = within(0.5);

    /** Sound and silence in turn, each in s, the first silent. */
    private static List<Speech> cut(double... seconds) {
        int all = 0;
        for (double one : seconds) {
            all += (int) (one * RATE);
        }
        short[] pcm = new short[all];
        int at = 0;
        for (int i = 0; i < seconds.length; i++) {
            int end = at + (int) (seconds[i] * RATE);
            for (; at < end; at++) {
                pcm[at] = (short) (i % 2 == 0 ? 0 : 6000 * Math.sin(2 * Math.PI * 300 * at / RATE));
            }
        }
        return Utterances.of(new Speech(pcm, RATE));
    }

    private static double seconds(Speech speech) {
        return (double) speech.pcm().length / speech.rate();
    }

    @Test
    void aPauseDividesAndABreathDoesNot() {
        List<Speech> pieces = cut(1, 2, 0.3, 1, 0.8, 1.5, 3);
        assertThat(pieces).hasSize(2);
        assertThat(seconds(pieces.get(0))).isCloseTo(3.3, MARGINS);
        assertThat(seconds(pieces.get(1))).isCloseTo(1.5, MARGINS);
    }

    @Test
    void silenceAndClicksAreNothing() {
        assertThat(cut(5)).isEmpty();
        assertThat(cut(0)).isEmpty();
        assertThat(cut(2, 0.04, 2)).isEmpty();
    }

    @Test
    void whoeverSpeaksWithoutAPauseIsCutWhereItIsSoftest() {
        List<Speech> pieces = cut(0, 50);
        assertThat(pieces).hasSizeBetween(3, 6);
        assertThat(pieces).allSatisfy(piece -> assertThat(seconds(piece))
                .isLessThanOrEqualTo((double) SpeechRecogniser.LONGEST_SECONDS));
        assertThat(pieces.stream().mapToDouble(UtterancesTest::seconds).sum()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void aBreathInALongSpeechIsTheSoftestPlace() {
        List<Speech> pieces = cut(0, 15, 0.3, 15);
        assertThat(pieces).hasSize(2);
        assertThat(seconds(pieces.get(0))).isCloseTo(15, within(1.0));
    }
}
