// SPDX-License-Identifier: Apache-2.0
package org.jackfield.suppressor.rnnoise;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jackfield.conformance.suppressor.SuppressorConformance;
import org.jackfield.nativelibrary.NoLibraryException;
import org.jackfield.nativelibrary.PluginLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** With the real library; left out on a machine that cannot make it, unless natives are required. */
class RnnoiseConformanceTest extends SuppressorConformance {

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
            assumeTrue("required".equals(System.getProperty("natives.required")), e.getMessage());
            throw e;
        }
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Override
    public NoiseSuppressorFactory factory() {
        return new RnnoiseFactory(library);
    }
}
