// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a copy of each file as it was when it was last taken over, so that the last good settings hold over a restart, too.
 * References to secrets are kept as references. A copy that cannot be written costs a line in the log and nothing else.
 */
class LastGood {

    private static final Logger log = LoggerFactory.getLogger(LastGood.class);

    private final Path folder;

    LastGood(Path folder) {
        this.folder = folder;
    }

    /** The text of a file when it was last good. */
    Optional<String> text(String file) {
        try {
            Path copy = folder.resolve(file);
            return Files.exists(copy) ? Optional.of(Files.readString(copy, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Remembers a good file. */
    void keep(String file, String text) {
        if (text(file).filter(text::equals).isPresent()) {
            return;
        }
        try {
            prepare();
            Path next = folder.resolve(file + ".new");
            Files.deleteIfExists(next);
            Files.writeString(next, text, StandardCharsets.UTF_8);
            Files.move(next, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log.warn("No copy of {} could be kept in {}: {}", file, folder, e.toString());
        }
    }

    /** A folder that only its owner may enter; the files need no care of their own then. */
    private void prepare() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Forgets a file that is gone. */
    void forget(String file) {
        try {
            Files.deleteIfExists(folder.resolve(file));
        } catch (IOException e) {
            log.warn("The copy of {} in {} could not be removed: {}", file, folder, e.toString());
        }
    }
}
