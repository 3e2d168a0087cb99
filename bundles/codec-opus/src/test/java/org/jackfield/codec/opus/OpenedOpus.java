// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.nativelibrary.NoLibraryException;
import org.jackfield.nativelibrary.PluginLibrary;
import org.jackfield.opus.OpusTuning;

/** The library that travels in the bundle, opened; its test is left out where it cannot be made, unless natives are required. */
final class OpenedOpus implements AutoCloseable {

    static final boolean REQUIRED = "required".equals(System.getProperty("natives.required"));

    final PluginLibrary library;
    final OpusFactory factory;
    OpusTuning tuning = new OpusTuning(32_000, 5, true, true);

    OpenedOpus(Path folder) {
        try {
            library = PluginLibrary.open(Functions.class, "opus", "", folder);
        } catch (NoLibraryException e) {
            assumeTrue(REQUIRED, e.getMessage());
            throw e;
        }
        factory = new OpusFactory(library, () -> tuning);
    }

    AudioEncoder encoder(int rate, String fmtp) {
        return factory.encoder(new CodecParameters(rate, fmtp, 20));
    }

    AudioDecoder decoder(int rate) {
        return factory.decoder(new CodecParameters(rate, "", 20));
    }

    @Override
    public void close() {
        library.close();
    }
}
