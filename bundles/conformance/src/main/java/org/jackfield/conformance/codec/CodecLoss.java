// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.conformance.sound.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard of packets that were lost. */
interface CodecLoss extends CodecSuite {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 80, 441, 480})
    default void anyLengthIsConcealedAndNothingElseTouched(int samples) {
        for (boolean after : new boolean[] {false, true}) {
            short[] pcm = new short[samples + 2];
            Arrays.fill(pcm, (short) 77);
            try (Line line = new Line(factory(), usual())) {
                if (after) {
                    line.through(tone(usual().audioRate()).samples(0, 10 * line.packet()));
                }
                line.decoder().conceal(pcm, 1, samples);
            }
            assertThat(pcm[0]).isEqualTo((short) 77);
            assertThat(pcm[samples + 1]).isEqualTo((short) 77);
        }
    }

    @Test
    default void aLossBeforeAnySoundIsSilence() {
        short[] pcm = new short[usual().audioRate() / 50];
        try (AudioDecoder decoder = factory().decoder(usual())) {
            decoder.conceal(pcm, 0, pcm.length);
        }
        for (short sample : pcm) {
            assertThat(Math.abs(sample)).isLessThanOrEqualTo(64);
        }
    }

    @Test
    default void aLongLossFadesAndTheSoundReturns() {
        CodecParameters set = usual();
        Tone tone = tone(set.audioRate());
        try (Line line = new Line(factory(), set)) {
            int packet = line.packet();
            short[] spoken = tone.samples(0, 150 * packet);
            short[] heard = new short[spoken.length];
            for (int i = 0; i < 150; i++) {
                if (i >= 25 && i < 100) {
                    line.decoder().conceal(heard, i * packet, packet);
                } else {
                    line.pass(spoken, heard, i * packet);
                }
            }
            int settled = set.audioRate() / 1000 * settling();
            assertThat(peak(heard, 95 * packet, 100 * packet))
                    .as("peak after a loss of 1.5 s")
                    .isLessThan(Tone.AMPLITUDE / 8);
            assertThat(tone.share(heard, 100 * packet + settled, 150 * packet))
                    .as("share of the tone after the loss")
                    .isGreaterThan(fidelity());
        }
    }

    private static int peak(short[] pcm, int from, int to) {
        int peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(pcm[i]));
        }
        return peak;
    }

    @Test
    default void whatIsRecoveredOrFillsAPauseIsWholeOrNothing() {
        int packet = usual().audioRate() / 1000 * usual().ptime();
        short[] pcm = new short[packet + 2];
        byte[] payload = new byte[PAYLOAD];
        try (AudioEncoder encoder = factory().encoder(usual());
                AudioDecoder decoder = factory().decoder(usual())) {
            for (int i = 0; i < 20; i++) {
                int length = encoder.encode(tone(usual().audioRate()).samples(i * packet, packet), 0, packet, payload);
                assertThat(decoder.recover(payload, 0, length, pcm, 1, packet)).isIn(0, packet);
                assertThat(decoder.pause(pcm, 1, packet)).isIn(0, packet);
                decoder.decode(payload, 0, length, pcm, 1);
            }
        }
        assertThat(pcm[0]).isZero();
        assertThat(pcm[packet + 1]).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.5, 1})
    default void anyLossMayBeReported(double fraction) {
        int packet = usual().audioRate() / 1000 * usual().ptime();
        try (AudioEncoder encoder = factory().encoder(usual())) {
            encoder.lossReported(fraction);
            assertThat(encoder.encode(tone(usual().audioRate()).samples(0, packet), 0, packet, new byte[PAYLOAD]))
                    .isBetween(0, PAYLOAD);
        }
    }
}
