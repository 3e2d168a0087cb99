// SPDX-License-Identifier: Apache-2.0
package org.jackfield.suppressor.rnnoise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.nativelibrary.NoLibraryException;
import org.jackfield.nativelibrary.PluginLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** With the real library; left out on a machine that cannot make it, unless natives are required. */
class RnnoiseTest {

    private static final Logger LOG = LoggerFactory.getLogger(RnnoiseTest.class);
    private static final boolean REQUIRED = "required".equals(System.getProperty("natives.required"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private PluginLibrary library;

    @BeforeEach
    void open() {
        try {
            library = PluginLibrary.open(Functions.class, "rnnoise", "", folder);
        } catch (NoLibraryException e) {
            assumeTrue(REQUIRED, e.getMessage());
            throw e;
        }
    }

    @AfterEach
    void close() throws IOException {
        library.close();
        assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContain("librnnoise");
    }

    private short[] suppressed(short[] noisy) {
        short[] pcm = noisy.clone();
        try (NoiseSuppressor suppressor = new RnnoiseFactory(library).suppressor(48_000)) {
            for (int at = 0; at + 480 <= pcm.length; at += 480) {
                suppressor.process(pcm, at);
            }
        }
        return pcm;
    }

    @Test
    void speechInPinkNoiseGainsFiveDecibelsAndItsPausesTwentyFive() {
        assumeTrue(REQUIRED || NoisySpeech.there(), "speech of alsa-utils");
        NoisySpeech sound = new NoisySpeech(5);
        short[] heard = suppressed(sound.noisy);

        double before = sound.distortion(sound.noisy, 0);
        double after = sound.distortion(heard, 480);
        double floorBefore = sound.floor(sound.noisy);
        double floorAfter = sound.floor(heard);
        LOG.info("SI-SDR {} to {} dB, floor {} to {} dBFS", before, after, floorBefore, floorAfter);
        assertThat(after - before).isGreaterThanOrEqualTo(5);
        assertThat(floorBefore - floorAfter).isGreaterThanOrEqualTo(25);
    }

    @Test
    void itTellsSpeechFromItsAbsence() {
        assumeTrue(REQUIRED || NoisySpeech.there(), "speech of alsa-utils");
        NoisySpeech sound = new NoisySpeech(15);
        double[] sum = new double[2];
        int[] count = new int[2];
        try (NoiseSuppressor suppressor = new RnnoiseFactory(library).suppressor(48_000)) {
            for (int at = 0; at + 480 <= sound.noisy.length; at += 480) {
                suppressor.process(sound.noisy, at);
                int kind = sound.speech[at] ? 1 : 0;
                sum[kind] += suppressor.voice();
                count[kind]++;
            }
        }
        assertThat(sum[1] / count[1]).isGreaterThan(sum[0] / count[0] + 0.4);
    }

    @Test
    void anotherRateIsRefused() {
        assertThatThrownBy(() -> new RnnoiseFactory(library).suppressor(16_000)).hasMessageContaining("48 kHz");
    }
}
