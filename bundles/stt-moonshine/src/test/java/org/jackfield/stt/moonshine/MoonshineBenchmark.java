// SPDX-License-Identifier: Apache-2.0
package org.jackfield.stt.moonshine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a second of sound costs the networks alone, in pieces of ten seconds: {@code FILE}, WAV of 16 kHz. */
final class MoonshineBenchmark {

    private static final int PIECE = 10 * Network.RATE;

    private MoonshineBenchmark() {}

    @SuppressWarnings("SystemOut") // It is a program.
    public static void main(String[] arguments) throws Exception {
        short[] pcm = Prompt.read(Files.newInputStream(Path.of(arguments[0]))).pcm();
        try (Network network = new Network(1)) {
            network.write(Arrays.copyOf(pcm, PIECE));
            long begin = System.nanoTime();
            for (int at = 0; at < pcm.length; at += PIECE) {
                network.write(Arrays.copyOfRange(pcm, at, Math.min(pcm.length, at + PIECE)));
            }
            System.out.printf("raw=%.4f%n", (System.nanoTime() - begin) / 1e9 * Network.RATE / pcm.length);
        }
    }
}
