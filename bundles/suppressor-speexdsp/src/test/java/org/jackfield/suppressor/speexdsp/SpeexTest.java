// SPDX-License-Identifier: Apache-2.0
package org.jackfield.suppressor.speexdsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.nativelibrary.NoLibraryException;
import org.jackfield.nativelibrary.PluginLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the real library; left out on a machine that cannot make it, unless natives are required. */
class SpeexTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private PluginLibrary library;

    @BeforeEach
    void open() {
        try {
            library = PluginLibrary.open(Functions.class, "speexdsp", "", folder);
        } catch (NoLibraryException e) {
            assumeTrue("required".equals(System.getProperty("natives.required")), e.getMessage());
            throw e;
        }
    }

    @AfterEach
    void close() throws IOException {
        library.close();
        assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContain("libspeexdsp");
    }

    /** Two seconds of noise, then two with a tone that comes and goes in it; levels in dB of the last second of either. */
    private double[] levels(int rate, int decibels) {
        Random random = new Random(3);
        int frame = rate / 100;
        short[] pcm = new short[4 * rate];
        for (int i = 0; i < pcm.length; i++) {
            boolean sounding = i >= 2 * rate && i / (rate / 5) % 2 == 0;
            double tone = sounding ? 8000 * Math.sin(2 * Math.PI * 440 * i / rate) : 0;
            pcm[i] = (short) Math.round(tone + 400 * random.nextGaussian());
        }
        try (NoiseSuppressor suppressor = new SpeexFactory(library, () -> decibels).suppressor(rate)) {
            assertThat(suppressor.delay()).isEqualTo(frame);
            for (int at = 0; at < pcm.length; at += frame) {
                suppressor.process(pcm, at);
            }
        }
        return new double[] {level(pcm, rate, 2 * rate), level(pcm, 3 * rate, 4 * rate)};
    }

    private static double level(short[] pcm, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) pcm[i] * pcm[i];
        }
        return 10 * Math.log10(sum / (to - from));
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16_000, 48_000})
    void noiseFallsBySoMuchAsIsSetAndWhatStandsOutStays(int rate) {
        double noise = 20 * Math.log10(400);
        double tone = 20 * Math.log10(8000 / 2.0);
        double[] usual = levels(rate, -25);
        assertThat(noise - usual[0]).isBetween(18.0, 30.0);
        assertThat(usual[1]).isGreaterThan(tone - 4);
        double[] little = levels(rate, -8);
        assertThat(noise - little[0]).isBetween(5.0, 11.0);
    }
}
