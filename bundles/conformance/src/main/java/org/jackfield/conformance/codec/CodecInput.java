// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.conformance.sound.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What anybody may send. */
interface CodecInput extends CodecSuite {

    /** The longest payload that comes from the wire. */
    int LONGEST = 1500;

    @Test
    default void anyPayloadIsSurvivedAndStaysWithinItsRoom() {
        for (int rate : rates().toList()) {
            Random random = new Random(7);
            byte[] payload = new byte[LONGEST];
            short[] pcm = new short[rate / 1000 * MOST_MILLIS + 1];
            try (AudioDecoder decoder = factory().decoder(new CodecParameters(rate, "", 20))) {
                for (int i = 0; i < 400; i++) {
                    random.nextBytes(payload);
                    int length = i % 7 == 0 ? i % 4 : random.nextInt(LONGEST + 1);
                    pcm[0] = 77;
                    assertThat(decoder.decode(payload, 0, length, pcm, 1)).isBetween(0, pcm.length - 1);
                    assertThat(decoder.recover(payload, 0, length, pcm, 1, rate / 50))
                            .isIn(0, rate / 50);
                    assertThat(pcm[0]).isEqualTo((short) 77);
                }
            }
        }
    }

    @Test
    default void aPayloadThatIsTooLongForItsRoomIsCut() {
        short[] pcm = new short[50];
        try (AudioDecoder decoder = factory().decoder(usual())) {
            for (int fill = 0; fill < 256; fill++) {
                byte[] payload = new byte[LONGEST];
                Arrays.fill(payload, (byte) fill);
                assertThat(decoder.decode(payload, 0, LONGEST, pcm, 40)).isBetween(0, 10);
            }
        }
    }

    @Test
    default void nothingAtAllIsNoReasonToFail() {
        short[] pcm = new short[usual().audioRate() / 1000 * MOST_MILLIS];
        try (AudioDecoder decoder = factory().decoder(usual())) {
            assertThat(decoder.decode(new byte[0], 0, 0, pcm, 0)).isBetween(0, pcm.length);
        }
    }

    @ParameterizedTest
    @MethodSource("org.jackfield.conformance.codec.CodecInput#hostileFmtp")
    default void aFarEndMayWriteWhatItLikes(String fmtp) {
        CodecParameters set = new CodecParameters(usual().audioRate(), fmtp, 20);
        Tone tone = tone(set.audioRate());
        try (Line line = new Line(factory(), set)) {
            short[] heard = line.through(tone.samples(0, 25 * line.packet()));
            int from = set.audioRate() / 1000 * settling();
            assertThat(tone.share(heard, from, heard.length))
                    .as("share of the tone")
                    .isGreaterThan(0.5);
        }
    }

    /** Format parameters as no good far end would write them. */
    static String[] hostileFmtp() {
        return new String[] {
            ";",
            "=;==;=",
            "mode",
            "mode=",
            "mode=-1",
            "mode=99999999999999999999",
            "mode=1;mode=2;MODE=3",
            "maxaveragebitrate=NaN; maxplaybackrate=0; ptime=0",
            "maxaveragebitrate=-2147483648;maxptime=1e9;cbr=;usedtx=%",
            "\u0000\r\na=sendonly",
            "\uD83D\uDE00=\uD800",
            "a=" + "x".repeat(20_000)
        };
    }
}
