// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jackfield.api.speech.TtsEngine;
import org.jackfield.conformance.tts.TtsConformance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class KokoroConformanceTest extends TtsConformance {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private KokoroEngine engine;

    @BeforeEach
    void open() {
        engine = new KokoroEngine(folder);
        try {
            Files.createDirectories(engine.place().getParent());
            TinyKokoro.write(engine.place(), "input_ids");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        engine.stop();
    }

    @Override
    public TtsEngine engine() {
        return engine;
    }
}
