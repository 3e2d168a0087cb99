// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.backup.Backup;

/** Saves settings, users and certificate in a ZIP archive */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "backup",
        description = "Saves settings, users and certificate in a ZIP archive")
public final class BackupCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Backup backup;

    @Argument(index = 0, name = "file", description = "A file that does not exist yet", required = true)
    String file = "";

    @Override
    void run() {
        Path target = Path.of(file);
        if (Files.exists(target)) {
            throw new IllegalArgumentException("The file " + target + " exists already: choose another name.");
        }
        try {
            if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (OutputStream out = Files.newOutputStream(target)) {
                backup.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The backup cannot be written: " + e, e);
        }
        changed("backup written");
        say("Written to " + target.toAbsolutePath()
                + ". It holds passwords and a key: keep it where nobody else reads.");
    }
}
