// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds and measures sound. */
final class Sound {

    /** Speech at 48 kHz, of Debian's alsa-utils. */
    private static final Path SPEECH = Path.of("/usr/share/sounds/alsa");

    private static final int WAV_HEADER = 44;

    private Sound() {}

    static boolean speechIsThere() {
        return Files.exists(SPEECH.resolve("Front_Center.wav"));
    }

    /** Some seconds of a woman's voice at 16 kHz. */
    static short[] speech() {
        short[] all = new short[0];
        for (String name : new String[] {"Front_Center", "Rear_Left", "Side_Right", "Front_Left", "Rear_Center"}) {
            short[] one = wav(SPEECH.resolve(name + ".wav"));
            int from = all.length;
            all = Arrays.copyOf(all, from + one.length / 3);
            for (int i = 0; i < one.length / 3; i++) {
                all[from + i] = (short) ((one[3 * i] + one[3 * i + 1] + one[3 * i + 2]) / 3);
            }
        }
        return all;
    }

    private static short[] wav(Path file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            short[] pcm = new short[(bytes.limit() - WAV_HEADER) / 2];
            bytes.position(WAV_HEADER)
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(pcm);
            return pcm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double rms(short[] pcm, int from, int to) {
        double power = 0;
        for (int i = from; i < to; i++) {
            power += (double) pcm[i] * pcm[i];
        }
        return Math.sqrt(power / (to - from));
    }

    /** How near the heard is to the spoken, in dB, at the delay at which it is nearest (scale-invariant SDR). */
    static double siSdr(short[] spoken, short[] heard, int longestDelay) {
        double best = Double.NEGATIVE_INFINITY;
        for (int delay = 0; delay <= longestDelay; delay++) {
            double product = 0;
            double own = 0;
            double other = 0;
            for (int i = 0; i + delay < heard.length && i < spoken.length; i++) {
                product += (double) spoken[i] * heard[i + delay];
                own += (double) spoken[i] * spoken[i];
                other += (double) heard[i + delay] * heard[i + delay];
            }
            double wanted = product * product / own;
            best = Math.max(best, 10 * Math.log10(wanted / (other - wanted)));
        }
        return best;
    }
}
