// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.appliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jackfield.itests.peer.Program;

/** The shipped archive, unpacked once for all tests of a run. */
final class Archive {

    private static final Path FOLDER = unpack();

    private Archive() {}

    static Path folder() {
        return FOLDER;
    }

    private static Path unpack() {
        Path archive = Path.of(System.getProperty("jackfield.archive", "")).toAbsolutePath();
        Path target = Appliance.work().resolve("unpacked");
        try (Program tar = Program.start(
                "unpack", target, Map.of(), List.of("tar", "-xzf", archive.toString(), "-C", target.toString()))) {
            if (tar.await(60) != 0) {
                throw new IllegalStateException("Cannot unpack " + archive + ": " + tar.output());
            }
        }
        try (Stream<Path> entries = Files.list(target)) {
            return entries.filter(Files::isDirectory).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
