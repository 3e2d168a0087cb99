// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import java.nio.file.Path;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.conformance.codec.CodecConformance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class OpusConformanceTest extends CodecConformance {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private OpenedOpus opus;

    @BeforeEach
    void open() {
        opus = new OpenedOpus(folder);
    }

    @AfterEach
    void close() {
        opus.close();
    }

    @Override
    public CodecFactory factory() {
        return opus.factory;
    }

    /** What it knows of a sound that it was not made for is little at first. */
    @Override
    public int settling() {
        return 300;
    }
}
