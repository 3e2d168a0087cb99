// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.api.media.CodecParameters;
import org.jackfield.conformance.sound.Tone;
import org.junit.jupiter.api.Test;

/** An update in the midst of a call: new products take the place of old ones between two packets. */
interface CodecSwaps extends CodecSuite {

    int SWAPS = 100;

    /** Between two swaps, beside the time that it takes to settle; in ms. */
    int STRETCH = 100;

    @Test
    default void aToneOutlivesAHundredSwaps() {
        CodecParameters set = usual();
        Tone tone = tone(set.audioRate());
        int packets = (STRETCH + settling() + set.ptime() - 1) / set.ptime();
        try (Line line = new Line(factory(), set)) {
            int stretch = packets * line.packet();
            short[] heard = new short[stretch];
            for (int swap = 0; swap <= SWAPS; swap++) {
                short[] spoken = tone.samples(swap * stretch, stretch);
                for (int at = 0; at < stretch; at += line.packet()) {
                    assertThat(line.pass(spoken, heard, at)).isEqualTo(line.packet());
                }
                assertThat(tone.share(heard, set.audioRate() / 1000 * settling(), stretch))
                        .as("share of the tone after %d swaps", swap)
                        .isGreaterThan(fidelity());
                exchange(line, swap);
            }
        }
    }

    /** What is updated at one end may be the old one at the other. */
    private static void exchange(Line line, int swap) {
        if (swap % 3 != 0) {
            line.exchangeEncoder();
        }
        if (swap % 3 != 1) {
            line.exchangeDecoder();
        }
    }
}
