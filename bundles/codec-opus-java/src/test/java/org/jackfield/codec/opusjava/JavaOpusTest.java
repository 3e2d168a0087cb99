// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opusjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.Arrays;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.conformance.sound.Tone;
import org.junit.jupiter.api.Test;

class JavaOpusTest {

    private static final Tone TONE = new Tone(600, 48_000);

    private final JavaOpusFactory factory = new JavaOpusFactory();

    @Test
    void aStereoStreamIsHeardInMono() throws OpusException {
        OpusEncoder stereo = new OpusEncoder(48_000, 2, OpusApplication.OPUS_APPLICATION_AUDIO);
        short[] tone = TONE.samples(0, 48_000);
        short[] both = new short[2 * 960];
        short[] heard = new short[48_000];
        byte[] payload = new byte[1275];
        AudioDecoder decoder = factory.decoder(new CodecParameters(48_000, "", 20));

        for (int at = 0; at < tone.length; at += 960) {
            for (int i = 0; i < 960; i++) {
                both[2 * i] = tone[at + i];
            }
            int length = stereo.encode(both, 0, 960, payload, 0, payload.length);
            decoder.decode(payload, 0, length, heard, at);
        }

        assertThat(TONE.share(heard, 12_000, 36_000)).isGreaterThan(0.95);
        assertThat(rms(heard, 12_000, 36_000)).isCloseTo(4000 / Math.sqrt(2), within(400.0));
    }

    private static double rms(short[] pcm, int from, int to) {
        double power = 0;
        for (int i = from; i < to; i++) {
            power += (double) pcm[i] * pcm[i];
        }
        return Math.sqrt(power / (to - from));
    }

    @Test
    void aLostPacketIsMadeOutOfTheNextOne() {
        short[] glide = new short[16_000];
        for (int i = 0; i < glide.length; i++) {
            glide[i] = (short) (8000 * Math.sin(i * (0.05 + i / 160_000.0)));
        }
        byte[][] payloads = new byte[50][];
        AudioEncoder encoder = factory.encoder(new CodecParameters(16_000, "useinbandfec=1", 20));
        encoder.lossReported(0.1);
        for (int i = 0; i < 50; i++) {
            byte[] payload = new byte[1400];
            int length = encoder.encode(glide, i * 320, 320, payload);
            payloads[i] = Arrays.copyOf(payload, length);
        }
        short[] whole = heard(payloads, 0);
        assertThat(error(heard(payloads, 1), whole)).isLessThan(0.5 * error(heard(payloads, 2), whole));
    }

    /** Each tenth packet is there (0), made out of the next (1), or concealed (2). */
    private short[] heard(byte[][] payloads, int how) {
        AudioDecoder decoder = factory.decoder(new CodecParameters(16_000, "", 20));
        short[] heard = new short[payloads.length * 320];
        for (int i = 0; i < payloads.length; i++) {
            if (how == 0 || i % 10 != 5) {
                decoder.decode(payloads[i], 0, payloads[i].length, heard, i * 320);
            } else if (how == 1) {
                byte[] next = payloads[i + 1];
                assertThat(decoder.recover(next, 0, next.length, heard, i * 320, 320))
                        .isEqualTo(320);
            } else {
                decoder.conceal(heard, i * 320, 320);
            }
        }
        return heard;
    }

    private static double error(short[] some, short[] others) {
        double error = 0;
        for (int i = 0; i < some.length; i++) {
            error += Math.pow(some[i] - others[i], 2);
        }
        return error;
    }
}
