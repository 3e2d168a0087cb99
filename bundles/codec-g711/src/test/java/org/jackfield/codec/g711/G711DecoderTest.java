// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g711;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecParameters;
import org.junit.jupiter.api.Test;

class G711DecoderTest {

    private static final int FRAME = 160;

    private final AudioEncoder encoder = new PcmuFactory().encoder(new CodecParameters(8000, "", 20));
    private final AudioDecoder decoder = new PcmuFactory().decoder(new CodecParameters(8000, "", 20));

    @Test
    void aToneGoesOnOverALostPacketWithoutAClick() {
        short[] sound = play(1000, 10, 5, 1);

        double before = power(sound, 3 * FRAME, FRAME);
        assertThat(power(sound, 5 * FRAME, FRAME)).isBetween(before * 0.6, before * 1.4);
        int steepest = 0;
        for (int i = 1; i < sound.length; i++) {
            steepest = Math.max(steepest, Math.abs(sound[i] - sound[i - 1]));
        }
        // A tone of 1000 Hz at 8 kHz moves by at most 2·sin(π/8) of its amplitude from sample to sample.
        assertThat(steepest).isLessThan((int) (8000 * 0.7654 * 1.15));
    }

    @Test
    void aLongLossFadesToSilenceAndTheSoundReturns() {
        short[] sound = play(440, 30, 10, 10);

        double before = power(sound, 9 * FRAME, FRAME);
        assertThat(power(sound, 11 * FRAME, FRAME)).isLessThan(before * 0.8).isPositive();
        assertThat(power(sound, 14 * FRAME, FRAME)).isZero();
        assertThat(power(sound, 22 * FRAME, FRAME)).isBetween(before * 0.9, before * 1.1);
    }

    private short[] play(int hertz, int frames, int lostFrom, int lost) {
        short[] tone = new short[FRAME];
        byte[] payload = new byte[FRAME];
        short[] sound = new short[frames * FRAME];
        for (int frame = 0; frame < frames; frame++) {
            for (int i = 0; i < FRAME; i++) {
                tone[i] = (short) (8000 * Math.sin(2 * Math.PI * hertz * (frame * FRAME + i) / 8000));
            }
            encoder.encode(tone, 0, FRAME, payload);
            if (frame >= lostFrom && frame < lostFrom + lost) {
                decoder.conceal(sound, frame * FRAME, FRAME);
            } else {
                decoder.decode(payload, 0, FRAME, sound, frame * FRAME);
            }
        }
        return sound;
    }

    private static double power(short[] pcm, int at, int samples) {
        double sum = 0;
        for (int i = at; i < at + samples; i++) {
            sum += (double) pcm[i] * pcm[i];
        }
        return sum / samples;
    }
}
