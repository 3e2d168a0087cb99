// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToneDetectorTest {

    private static final int RATE = 8000;
    private static final String DIGITS = "0123456789*#ABCD";

    private final Random random = new Random(7);
    private final List<Integer> lengths = new ArrayList<>();

    /** A digit as somebody else's telephone makes it. */
    private record Press(char digit, double level, double twist, double deviation, int millis) {

        Press(char digit) {
            this(digit, -10, 0, 0, 60);
        }

        double[] sound() {
            double[] pcm = new double[RATE / 1000 * millis];
            double low = ToneDetector.amplitude(level - Math.max(0, twist));
            double high = ToneDetector.amplitude(level + Math.min(0, twist));
            for (int i = 0; i < pcm.length; i++) {
                double at = 2 * Math.PI * i / RATE * (1 + deviation);
                pcm[i] = low * Math.sin(TonePairs.low(digit) * at + 1) + high * Math.sin(TonePairs.high(digit) * at);
            }
            return pcm;
        }
    }

    private String heard(double[]... pieces) {
        return heard(Double.POSITIVE_INFINITY, pieces);
    }

    /** Listens to pieces of sound, one after the other, with noise so many dB below each. */
    private String heard(double snr, double[]... pieces) {
        short[] all = Sounds.joined(snr, random, pieces);
        ToneDetector detector = new ToneDetector();
        StringBuilder digits = new StringBuilder();
        lengths.clear();
        for (int at = 0; at + ToneDetector.HOP <= all.length; at += ToneDetector.HOP) {
            detector.listen(all, at, (digit, millis) -> {
                digits.append(digit);
                lengths.add(millis);
            });
        }
        return digits.toString();
    }

    /** Silence; {@code samples} shift what follows against the looks. */
    private static double[] pause(int samples) {
        return new double[samples];
    }

    private String pressed(List<Press> presses, double snr, int shift) {
        List<double[]> pieces = new ArrayList<>(List.of(pause(400 + shift)));
        for (Press press : presses) {
            pieces.add(press.sound());
            pieces.add(pause(480));
        }
        pieces.add(pause(800));
        return heard(snr, pieces.toArray(double[][]::new));
    }

    private static List<Press> all(double level, double twist, double deviation, int millis) {
        return DIGITS.chars()
                .mapToObj(digit -> new Press((char) digit, level, twist, deviation, millis))
                .toList();
    }

    @ParameterizedTest(name = "{0} dBm0, twist {1} dB")
    @CsvSource({"-3,0", "-3,6", "-3,-6", "-10,0", "-20,6", "-20,-6", "-30,0", "-30,6", "-30,-6"})
    void everyDigitIsFoundAtEachLevelAndTwistInNoise(double level, double twist) {
        for (int shift = 0; shift < ToneDetector.HOP; shift += 7) {
            assertThat(pressed(all(level, twist, 0, 60), 15, shift)).isEqualTo(DIGITS);
        }
    }

    @ParameterizedTest(name = "{0} off")
    @ValueSource(doubles = {-0.015, 0.015})
    void frequenciesMayBeOneAndAHalfPercentOff(double deviation) {
        for (int shift = 0; shift < ToneDetector.HOP; shift += 7) {
            assertThat(pressed(all(-10, 0, deviation, 60), 20, shift)).isEqualTo(DIGITS);
        }
    }

    @ParameterizedTest(name = "{0} off")
    @ValueSource(doubles = {-0.05, -0.035, 0.035, 0.05})
    void frequenciesMustNotBeThreeAndAHalfPercentOff(double deviation) {
        for (int shift = 0; shift < ToneDetector.HOP; shift += 7) {
            assertThat(pressed(all(-10, 0, deviation, 100), 40, shift)).isEmpty();
        }
    }

    @Test
    void fortyMillisecondsAreEnoughAndTwentyAreNot() {
        for (int shift = 0; shift < ToneDetector.HOP; shift++) {
            assertThat(pressed(all(-10, 0, 0, 40), 30, shift)).isEqualTo(DIGITS);
            assertThat(pressed(all(-10, 0, 0, 20), 60, shift)).isEmpty();
        }
    }

    @Test
    void aGapOfTenMillisecondsIsNoPauseAndFortyAreOne() {
        double[] half = new Press('5').sound();
        for (int shift = 0; shift < ToneDetector.HOP; shift++) {
            assertThat(heard(30, pause(shift), half, pause(80), half, pause(800)))
                    .isEqualTo("5");
            assertThat(heard(30, pause(shift), half, pause(320), half, pause(800)))
                    .isEqualTo("55");
        }
    }

    @Test
    void twoDigitsWithoutAPauseAreTwo() {
        assertThat(heard(pause(400), new Press('1').sound(), new Press('9').sound(), pause(800)))
                .isEqualTo("19");
    }

    @Test
    void theLengthOfADigitIsToldWithinALookOrTwo() {
        heard(pause(430), new Press('5', -10, 0, 0, 200).sound(), pause(800));
        assertThat(lengths.get(0)).isBetween(180, 220);
    }

    @Test
    void oneToneAloneTwoOfAGroupAndTooMuchTwistAreNoDigits() {
        double[] low = new double[1600];
        double[] group = new double[1600];
        for (int i = 0; i < low.length; i++) {
            low[i] = 8000 * Math.sin(2 * Math.PI * 697 * i / RATE);
            group[i] = low[i] + 8000 * Math.sin(2 * Math.PI * 852 * i / RATE);
        }
        assertThat(heard(40, low, pause(800))).isEmpty();
        assertThat(heard(40, group, pause(800))).isEmpty();
        assertThat(pressed(all(-10, 14, 0, 100), 60, 0)).isEmpty();
        assertThat(pressed(all(-10, -14, 0, 100), 60, 0)).isEmpty();
    }

    @Test
    void whatIsTooFaintIsNoDigit() {
        assertThat(pressed(all(-50, 0, 0, 100), 60, 0)).isEmpty();
    }

    @Test
    void speechAndMusicHaveNoDigitsForTwentyMinutes() {
        for (int seed = 0; seed < 10; seed++) {
            assertThat(heard(Sounds.speech(RATE, 60, seed))).isEmpty();
            assertThat(heard(Sounds.music(RATE, 60, seed))).isEmpty();
        }
    }

    @Test
    void digitsAreFoundAmongSpeechThatStopsForThem() {
        assertThat(heard(Sounds.speech(RATE, 5, 1), pause(160), new Press('7').sound(), Sounds.speech(RATE, 5, 2)))
                .isEqualTo("7");
    }

    @Test
    void whatWasBeingPressedAtTheEndIsTold() {
        ToneDetector detector = new ToneDetector();
        short[] tone = Sounds.joined(Double.POSITIVE_INFINITY, random, new Press('8').sound());
        List<Character> digits = new ArrayList<>();
        for (int at = 0; at + ToneDetector.HOP <= tone.length; at += ToneDetector.HOP) {
            detector.listen(tone, at, (digit, millis) -> digits.add(digit));
        }
        assertThat(digits).isEmpty();
        detector.end((digit, millis) -> digits.add(digit));
        assertThat(digits).containsExactly('8');
    }
}
