// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.jackfield.api.plugin.Kar;
import org.jackfield.api.plugin.PluginShelf;
import org.jspecify.annotations.Nullable;

/** Verifies a KAR file and has its plug-ins lie ready */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "plugin-upload",
        description = "Verifies a KAR file and has its plug-ins lie ready")
public final class PluginUploadCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    PluginShelf shelf;

    @Option(name = "--sha256", description = "The checksum that the file must have")
    @Nullable
    String sha256;

    @Argument(index = 0, name = "file", description = "A file on the appliance's machine", required = true)
    @Completion(FileCompleter.class)
    String file = "";

    @Override
    void run() {
        Path path = Path.of(file).toAbsolutePath();
        try (InputStream content = Files.newInputStream(path)) {
            Kar kar = shelf.add(content, path.getFileName().toString(), Optional.ofNullable(sha256), actor());
            changed("KAR file " + kar.id() + " uploaded");
            kar.plugins()
                    .forEach(plugin -> say(plugin.feature() + " " + plugin.version()
                            + " lies ready: jackfield:plugin-install or jackfield:plugin-update takes it in."));
        } catch (IOException e) {
            say(path + " cannot be read: " + e.getMessage());
        }
    }
}
