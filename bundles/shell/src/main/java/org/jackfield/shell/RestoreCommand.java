// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.backup.Backup;

/** Puts a backup in place of the settings, users and certificate that are there */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "restore",
        description = "Puts a backup in place of the settings, users and certificate that are there")
public final class RestoreCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Backup backup;

    @Argument(index = 0, name = "file", description = "The archive", required = true)
    String file = "";

    @Override
    void run() {
        Backup.Restored restored;
        try (InputStream archive = Files.newInputStream(Path.of(file))) {
            restored = backup.restore(archive);
        } catch (IOException e) {
            throw new UncheckedIOException("The backup cannot be read: " + e, e);
        }
        changed("backup restored");
        say(restored.files().size() + " files are in place, "
                + restored.removed().size() + " were taken away; all is in force within seconds.");
        say("What was there before lies in " + restored.before() + ".");
    }
}
