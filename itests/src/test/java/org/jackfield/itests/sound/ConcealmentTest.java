// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.codec.g711.PcmaFactory;
import org.jackfield.codec.g711.PcmuFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What concealment of G.711 is worth: the same words with the same packets lost, concealed and left silent. */
class ConcealmentTest {

    private static final int RATE = 8000;
    private static final int PACKET_MS = 20;
    private static final int PACKET = RATE * PACKET_MS / 1000;
    private static final int SECONDS = 16;

    /** The lost packets of a run are the same for all. */
    private static final int[] RUNS = {1, 2, 3, 4};

    @ParameterizedTest
    @CsvSource({"0.05, 0.01", "0.15, 0.035"})
    void lostWordsAreBetterUnderstoodThanIfTheyWereSilent(double loss, double margin) {
        Wav words = NoisySpeech.clean(RATE, SECONDS);
        for (int run : RUNS) {
            Likeness silent = Likeness.of(words, holed(words, new Random(run), loss));
            for (CodecFactory codec : new CodecFactory[] {new PcmuFactory(), new PcmaFactory()}) {
                Likeness concealed = Likeness.of(words, through(codec, words, new Random(run), loss));
                assertThat(concealed.intelligibility())
                        .as("run %d, concealed: %s, silent: %s", run, concealed, silent)
                        .isGreaterThan(silent.intelligibility() + margin);
                assertThat(concealed.longestGap()).isLessThanOrEqualTo(silent.longestGap());
            }
        }
    }

    private static Wav through(CodecFactory codec, Wav words, Random losses, double loss) {
        short[] in = words.samples();
        short[] out = new short[in.length];
        byte[] payload = new byte[PACKET];
        CodecParameters parameters = new CodecParameters(RATE, "", PACKET_MS);
        try (AudioEncoder encoder = codec.encoder(parameters);
                AudioDecoder decoder = codec.decoder(parameters)) {
            for (int at = 0; at + PACKET <= in.length; at += PACKET) {
                int bytes = encoder.encode(in, at, PACKET, payload);
                if (losses.nextDouble() < loss) {
                    decoder.conceal(out, at, PACKET);
                } else {
                    decoder.decode(payload, 0, bytes, out, at);
                }
            }
        }
        return new Wav(RATE, out);
    }

    private static Wav holed(Wav words, Random losses, double loss) {
        short[] holed = words.samples().clone();
        for (int at = 0; at + PACKET <= holed.length; at += PACKET) {
            if (losses.nextDouble() < loss) {
                Arrays.fill(holed, at, at + PACKET, (short) 0);
            }
        }
        return new Wav(RATE, holed);
    }
}
