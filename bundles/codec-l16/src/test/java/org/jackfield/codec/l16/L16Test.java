// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.l16;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class L16Test {

    private static CodecFactory factory(int rate) {
        return rate == 8000 ? new L16NarrowbandFactory() : new L16WidebandFactory();
    }

    private static short[] tone(int rate, int from, int samples) {
        short[] tone = new short[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (short) (8000 * Math.sin(2 * Math.PI * 440 * (from + i) / rate));
        }
        return tone;
    }

    @ParameterizedTest
    @CsvSource({"8000,10", "8000,20", "8000,40", "8000,60", "16000,10", "16000,20", "16000,40"})
    void everySampleArrivesAsItWas(int rate, int ptime) {
        CodecParameters parameters = new CodecParameters(rate, "", ptime);
        AudioEncoder encoder = factory(rate).encoder(parameters);
        AudioDecoder decoder = factory(rate).decoder(parameters);
        int samples = rate / 1000 * ptime;
        short[] tone = tone(rate, 0, samples);
        byte[] payload = new byte[1400];
        short[] heard = new short[samples + 3];

        int length = encoder.encode(tone, 0, samples, payload);
        int decoded = decoder.decode(payload, 0, length, heard, 3);

        assertThat(length).isEqualTo(2 * samples);
        assertThat(decoded).isEqualTo(samples);
        assertThat(Arrays.copyOfRange(heard, 3, heard.length)).isEqualTo(tone);
        assertThat(factory(rate).description().format()).isEqualTo(new CodecFormat("L16", rate, 1));
    }

    @Test
    void theHigherByteGoesFirst() {
        byte[] payload = new byte[1400];

        new L16Encoder().encode(new short[] {0x1234, -2}, 0, 2, payload);

        assertThat(payload).startsWith(0x12, 0x34, 0xff, 0xfe);
    }

    @Test
    void whatIsTooLongOrHalfIsCut() {
        assertThat(new L16Encoder().encode(new short[960], 0, 960, new byte[1400]))
                .isEqualTo(1400);
        assertThat(new L16Decoder(8000).decode(new byte[1501], 0, 1501, new short[500], 0))
                .isEqualTo(500);
        assertThat(new L16Decoder(8000).decode(new byte[3], 0, 3, new short[500], 0))
                .isEqualTo(1);
        assertThat(new L16Decoder(8000).decode(new byte[0], 0, 0, new short[500], 0))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"8000", "16000"})
    void aToneGoesOnOverALossWithoutAClickAndFadesInALongOne(int rate) {
        L16Decoder decoder = new L16Decoder(rate);
        L16Encoder encoder = new L16Encoder();
        int frame = rate / 50;
        short[] heard = new short[20 * frame];
        byte[] payload = new byte[1400];
        for (int i = 0; i < 20; i++) {
            if (i == 5 || i >= 10 && i < 15) {
                decoder.conceal(heard, i * frame, frame);
            } else {
                int length = encoder.encode(tone(rate, i * frame, frame), 0, frame, payload);
                decoder.decode(payload, 0, length, heard, i * frame);
            }
        }

        assertThat(peak(heard, 5 * frame, frame)).isBetween(7000, 9000);
        assertThat(peak(heard, 14 * frame, frame)).isZero();
        assertThat(peak(heard, 16 * frame, frame)).isBetween(7900, 8000);
        int steepest = 0;
        for (int i = 1; i < 10 * frame; i++) {
            steepest = Math.max(steepest, Math.abs(heard[i] - heard[i - 1]));
        }
        assertThat(steepest).isLessThan((int) (8000 * 2 * Math.sin(Math.PI * 440 / rate) * 1.3));
    }

    private static int peak(short[] pcm, int at, int samples) {
        int peak = 0;
        for (int i = at; i < at + samples; i++) {
            peak = Math.max(peak, Math.abs(pcm[i]));
        }
        return peak;
    }
}
