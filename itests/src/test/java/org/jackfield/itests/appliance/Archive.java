// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.appliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jackfield.itests.peer.Program;
import org.jackfield.itests.plugin.Repacked;

/** The shipped archive, unpacked once for all tests of a run. */
final class Archive {

    private static final Path FOLDER = unpack();
    private static final List<String> WITH_NATIVES = List.of("codec-opus", "suppressor-rnnoise", "suppressor-speexdsp");

    private Archive() {}

    static Path folder() {
        return FOLDER;
    }

    /** A bundle as it is shipped. */
    static Path bundle(String name) {
        return bundle(FOLDER, name);
    }

    private static Path bundle(Path folder, String name) {
        try (Stream<Path> files =
                Files.walk(folder.resolve("system/org/jackfield").resolve(name))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy as it is built where there is neither a compiler nor a system library: no bundle of ours brings a native one. */
    static Path withoutNatives() {
        Path target = Appliance.work().resolve("without-natives-" + UUID.randomUUID());
        try (Program copy = Program.start(
                "copy", Appliance.work(), Map.of(), List.of("cp", "-r", FOLDER.toString(), target.toString()))) {
            if (copy.await(60) != 0) {
                throw new IllegalStateException("Cannot copy " + FOLDER + ": " + copy.output());
            }
        }
        for (String name : WITH_NATIVES) {
            Repacked.of(
                    bundle(name),
                    bundle(target, name),
                    manifest -> {},
                    (file, content) -> file.startsWith("native/") ? Optional.empty() : Optional.of(content));
        }
        return target;
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
