// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.conformance.sound.Allocation;
import org.jackfield.conformance.sound.Tone;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Packets and what they hold. */
interface CodecFrames extends CodecSuite {

    @TestFactory
    default Iterable<DynamicTest> aToneComesThrough() {
        return parameters().stream()
                .map(set -> DynamicTest.dynamicTest(
                        "%d Hz, %d ms".formatted(set.audioRate(), set.ptime()), () -> toneComesThrough(set)))
                .toList();
    }

    private void toneComesThrough(CodecParameters set) {
        Tone tone = tone(set.audioRate());
        try (Line line = new Line(factory(), set)) {
            short[] spoken = tone.samples(0, set.audioRate() / line.packet() * line.packet());
            short[] heard = new short[spoken.length];
            for (int at = 0; at < spoken.length; at += line.packet()) {
                assertThat(line.pass(spoken, heard, at))
                        .as("samples of a packet")
                        .isEqualTo(line.packet());
            }
            int from = set.audioRate() / 1000 * settling();
            assertThat(tone.share(heard, from, heard.length))
                    .as("share of the tone")
                    .isGreaterThan(fidelity());
            assertThat(tone.amplitude(heard, from, heard.length))
                    .as("its peak")
                    .isBetween(0.5 * Tone.AMPLITUDE, 1.5 * Tone.AMPLITUDE);
        }
    }

    @Test
    default void encodingTakesSamplesFromTheirPlaceAndLeavesThemAsTheyAre() {
        CodecParameters set = usual();
        int packet = set.audioRate() / 1000 * set.ptime();
        short[] spoken = tone(set.audioRate()).samples(0, packet);
        short[] amongOthers = new short[packet + 30];
        Arrays.fill(amongOthers, Short.MAX_VALUE);
        System.arraycopy(spoken, 0, amongOthers, 17, packet);
        short[] before = amongOthers.clone();
        byte[] there = new byte[PAYLOAD];
        byte[] alone = new byte[PAYLOAD];
        try (AudioEncoder one = factory().encoder(set);
                AudioEncoder other = factory().encoder(set)) {
            int length = one.encode(amongOthers, 17, packet, there);
            assertThat(other.encode(spoken, 0, packet, alone)).isEqualTo(length);
        }
        assertThat(there).isEqualTo(alone);
        assertThat(amongOthers).isEqualTo(before);
    }

    @Test
    default void decodingTakesAPayloadFromItsPlaceAndTouchesNothingElse() {
        CodecParameters set = usual();
        int packet = set.audioRate() / 1000 * set.ptime();
        byte[] payload = new byte[PAYLOAD];
        short[] alone = new short[packet];
        short[] amongOthers = new short[packet + 30];
        Arrays.fill(amongOthers, (short) 77);
        try (AudioEncoder encoder = factory().encoder(set);
                AudioDecoder one = factory().decoder(set);
                AudioDecoder other = factory().decoder(set)) {
            int length = encoder.encode(tone(set.audioRate()).samples(0, packet), 0, packet, payload);
            byte[] shifted = new byte[PAYLOAD];
            System.arraycopy(payload, 0, shifted, 12, Math.min(length, PAYLOAD - 12));
            assertThat(one.decode(payload, 0, length, alone, 0)).isEqualTo(packet);
            assertThat(other.decode(shifted, 12, length, amongOthers, 20)).isEqualTo(packet);
        }
        assertThat(Arrays.copyOfRange(amongOthers, 20, 20 + packet)).isEqualTo(alone);
        Arrays.fill(amongOthers, 20, 20 + packet, (short) 77);
        assertThat(amongOthers).containsOnly((short) 77);
    }

    @Test
    default void theLoudestSoundAndSilenceComeThroughWithoutWrapping() {
        CodecParameters set = usual();
        int second = set.audioRate() / 20 * 20;
        short[] loud = new short[second];
        for (int i = 0; i < second; i++) {
            loud[i] = i / (set.audioRate() / 400) % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        try (Line line = new Line(factory(), set)) {
            short[] heard = line.through(loud);
            assertThat(new Tone(200, set.audioRate()).share(heard, second / 2, second))
                    .as("share of the tone that a square wave begins with")
                    .isGreaterThan(0.6);
        }
        try (Line line = new Line(factory(), set)) {
            for (short sample : line.through(new short[second])) {
                assertThat(Math.abs(sample)).as("silence").isLessThanOrEqualTo(64);
            }
        }
    }

    @Test
    default void aPacketAllocatesNothing() {
        CodecParameters set = usual();
        int packet = set.audioRate() / 1000 * set.ptime();
        short[] spoken = tone(set.audioRate()).samples(0, packet);
        short[] heard = new short[set.audioRate() / 1000 * MOST_MILLIS];
        byte[] payload = new byte[PAYLOAD];
        try (AudioEncoder encoder = factory().encoder(set);
                AudioDecoder decoder = factory().decoder(set)) {
            double bytes = Allocation.each(() -> {
                int length = encoder.encode(spoken, 0, packet, payload);
                encoder.lossReported(0);
                decoder.decode(payload, 0, length, heard, 0);
                decoder.recover(payload, 0, length, heard, 0, packet);
                decoder.conceal(heard, 0, packet);
                decoder.pause(heard, 0, packet);
            });
            assertThat(bytes).as("bytes a packet").isLessThanOrEqualTo(allocation());
        }
    }
}
