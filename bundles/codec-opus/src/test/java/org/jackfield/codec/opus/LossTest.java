// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is heard when packets get lost, and when nothing is said. */
class LossTest {

    private static final Logger LOG = LoggerFactory.getLogger(LossTest.class);
    private static final int RATE = 16_000;
    private static final int PACKET = RATE / 50;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private OpenedOpus opus;

    @BeforeEach
    void open() {
        opus = new OpenedOpus(folder);
    }

    @AfterEach
    void close() {
        opus.close();
    }

    /** Speech at a loss of so many percent, mended out of the next packets or only concealed. */
    private short[] heard(short[] spoken, String fmtp, int percent, boolean mend) {
        Random random = new Random(3);
        int packets = spoken.length / PACKET;
        byte[][] payloads = new byte[packets][];
        boolean[] lost = new boolean[packets + 1];
        short[] heard = new short[packets * PACKET];
        try (AudioEncoder encoder = opus.encoder(RATE, fmtp);
                AudioDecoder decoder = opus.decoder(RATE)) {
            encoder.lossReported(percent / 100.0);
            byte[] payload = new byte[1400];
            for (int i = 0; i < packets; i++) {
                payloads[i] = Arrays.copyOf(payload, encoder.encode(spoken, i * PACKET, PACKET, payload));
                System.arraycopy(payload, 0, payloads[i], 0, payloads[i].length);
                lost[i] = i > 10 && random.nextInt(100) < percent;
            }
            for (int i = 0; i < packets; i++) {
                int at = i * PACKET;
                boolean next = i + 1 < packets && !lost[i + 1];
                if (!lost[i]) {
                    decoder.decode(payloads[i], 0, payloads[i].length, heard, at);
                } else if (!mend
                        || !next
                        || decoder.recover(payloads[i + 1], 0, payloads[i + 1].length, heard, at, PACKET) == 0) {
                    decoder.conceal(heard, at, PACKET);
                }
            }
        }
        return heard;
    }

    @Test
    void atTenPercentLossRedundancyIsWorthADecibelAndAHalf() {
        assumeTrue(OpenedOpus.REQUIRED || Sound.speechIsThere(), "speech of alsa-utils");
        short[] spoken = Sound.speech();

        double whole = Sound.siSdr(spoken, heard(spoken, "useinbandfec=1", 0, false), 320);
        double mended = Sound.siSdr(spoken, heard(spoken, "useinbandfec=1", 10, true), 320);
        double concealed = Sound.siSdr(spoken, heard(spoken, "", 10, false), 320);

        LOG.info("SI-SDR: nothing lost {}, mended {}, concealed {} dB", whole, mended, concealed);
        assertThat(mended).isGreaterThan(concealed + 1.5).isLessThan(whole);
    }

    @Test
    void nothingIsSentInSilenceAndThePauseSoundsLikeTheRoom() {
        Random random = new Random(5);
        short[] room = new short[RATE * 4];
        for (int i = 0; i < room.length; i++) {
            boolean speech = i < RATE;
            room[i] =
                    (short) (random.nextGaussian() * 20 + (speech ? 6000 * Math.sin(i * (0.1 + i % 800 / 8000.0)) : 0));
        }
        int sent = 0;
        int silent = 0;
        double background = 0;
        short[] heard = new short[PACKET];
        byte[] payload = new byte[1400];
        try (AudioEncoder encoder = opus.encoder(RATE, "usedtx=1");
                AudioDecoder decoder = opus.decoder(RATE)) {
            for (int at = 0; at < room.length; at += PACKET) {
                int length = encoder.encode(room, at, PACKET, payload);
                if (length > 0) {
                    decoder.decode(payload, 0, length, heard, 0);
                    sent += at >= 2 * RATE ? 1 : 0;
                } else {
                    assertThat(decoder.pause(heard, 0, PACKET)).isEqualTo(PACKET);
                    silent++;
                    background = Math.max(background, at >= 2 * RATE ? Sound.rms(heard, 0, PACKET) : 0);
                }
            }
        }
        LOG.info("sent {} and kept {} back of 200; the background is {}", sent, silent, background);
        assertThat(sent).isBetween(1, 20);
        assertThat(silent).isGreaterThan(80);
        assertThat(background).isBetween(2.0, 60.0);
    }

    @Test
    void withoutTheFarEndsWishEveryPacketIsSent() {
        byte[] payload = new byte[1400];
        try (AudioEncoder encoder = opus.encoder(RATE, "useinbandfec=1")) {
            for (int i = 0; i < 100; i++) {
                assertThat(encoder.encode(new short[PACKET], 0, PACKET, payload))
                        .isPositive();
            }
        }
    }
}
