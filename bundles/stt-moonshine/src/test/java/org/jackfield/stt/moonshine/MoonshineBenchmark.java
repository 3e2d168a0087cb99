// SPDX-License-Identifier: Apache-2.0
package org.jackfield.stt.moonshine;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** What a second of sound costs the networks alone, in pieces of ten seconds: {@code FILE}, WAV of 16 kHz. */
final class MoonshineBenchmark {

    private static final int PIECE = 10 * Network.RATE;

    private MoonshineBenchmark() {}

    @SuppressWarnings("SystemOut") // It is a program.
    public static void main(String[] arguments) throws Exception {
        float[] wave = wave(new File(arguments[0]));
        try (Network network = new Network(1)) {
            network.write(Arrays.copyOf(wave, PIECE));
            long begin = System.nanoTime();
            for (int at = 0; at < wave.length; at += PIECE) {
                network.write(Arrays.copyOfRange(wave, at, Math.min(wave.length, at + PIECE)));
            }
            System.out.printf("raw=%.4f%n", (System.nanoTime() - begin) / 1e9 * Network.RATE / wave.length);
        }
    }

    private static float[] wave(File file) throws Exception {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(file)) {
            byte[] bytes = in.readAllBytes();
            short[] pcm = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(pcm);
            float[] wave = new float[pcm.length];
            for (int i = 0; i < pcm.length; i++) {
                wave[i] = pcm[i] / 32768f;
            }
            return wave;
        }
    }
}
