// SPDX-License-Identifier: Apache-2.0
package org.jackfield.suppressor.rnnoise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Human speech at 48 kHz, from Debian's alsa-utils, with pauses and pink noise of a given distance. */
final class NoisySpeech {

    static final int RATE = 48_000;
    private static final Path FOLDER = Path.of("/usr/share/sounds/alsa");
    private static final List<String> WORDS =
            List.of("Front_Center", "Front_Left", "Front_Right", "Rear_Center", "Rear_Left", "Rear_Right", "Side_Left");
    private static final int HEADER = 44;
    private static final int PAUSE = RATE * 7 / 10;

    final short[] clean;
    final short[] noisy;

    /** Whether a sample lies in speech. */
    final boolean[] speech;

    static boolean there() {
        return Files.exists(FOLDER.resolve("Front_Center.wav"));
    }

    /** @param snr in dB, over the stretches of speech */
    NoisySpeech(double snr) {
        short[][] words = WORDS.stream().map(NoisySpeech::read).toArray(short[][]::new);
        int length = Arrays.stream(words).mapToInt(word -> word.length + PAUSE).sum() + PAUSE;
        clean = new short[length];
        speech = new boolean[length];
        int at = PAUSE;
        double energy = 0;
        int count = 0;
        for (short[] word : words) {
            for (int i = 0; i < word.length; i++) {
                clean[at + i] = word[i];
                speech[at + i] = true;
                energy += (double) word[i] * word[i];
            }
            count += word.length;
            at += word.length + PAUSE;
        }
        double[] noise = pink(length);
        double gain = Math.sqrt(energy / count / Math.pow(10, snr / 10));
        noisy = new short[length];
        for (int i = 0; i < length; i++) {
            noisy[i] = (short) Math.max(-32_768, Math.min(32_767, Math.round(clean[i] + gain * noise[i])));
        }
    }

    /** Noise of which each octave has the same energy, of power 1: seven slow and fast draws summed (Voss and McCartney). */
    private static double[] pink(int length) {
        Random random = new Random(5);
        double[] rows = new double[12];
        double[] pink = new double[length];
        double energy = 0;
        for (int i = 0; i < length; i++) {
            int row = Integer.numberOfTrailingZeros(i + 1);
            if (row < rows.length) {
                rows[row] = random.nextGaussian();
            }
            pink[i] = Arrays.stream(rows).sum() + random.nextGaussian();
            energy += pink[i] * pink[i];
        }
        double scale = 1 / Math.sqrt(energy / length);
        return Arrays.stream(pink).map(value -> value * scale).toArray();
    }

    private static short[] read(String word) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve(word + ".wav")))
                    .order(ByteOrder.LITTLE_ENDIAN);
            short[] pcm = new short[(bytes.capacity() - HEADER) / 2];
            for (int i = 0; i < pcm.length; i++) {
                pcm[i] = bytes.getShort(HEADER + 2 * i);
            }
            return pcm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Scale-invariant signal to distortion ratio in dB of what was heard {@code delay} samples late. */
    double distortion(short[] heard, int delay) {
        double dot = 0;
        double own = 0;
        for (int i = 0; i + delay < heard.length; i++) {
            dot += (double) heard[i + delay] * clean[i];
            own += (double) clean[i] * clean[i];
        }
        double scale = dot / own;
        double signal = 0;
        double rest = 0;
        for (int i = 0; i + delay < heard.length; i++) {
            double target = scale * clean[i];
            signal += target * target;
            rest += (heard[i + delay] - target) * (heard[i + delay] - target);
        }
        return 10 * Math.log10(signal / rest);
    }

    /** Level in dBFS of the pauses, from 300 ms after the speech before them. */
    double floor(short[] heard) {
        double sum = 0;
        int count = 0;
        int silent = 0;
        for (int i = 0; i < heard.length; i++) {
            silent = speech[i] ? 0 : silent + 1;
            if (silent > RATE * 3 / 10) {
                sum += (double) heard[i] * heard[i];
                count++;
            }
        }
        return 10 * Math.log10(sum / count / 32_768 / 32_768);
    }
}
