// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.jackfield.api.speech.ModelInstaller;
import org.jspecify.annotations.Nullable;

/** Gives an engine the model that it speaks by */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "voice-install",
        description = "Gives an engine the model that it speaks by, from a file or an address")
public final class VoiceInstallCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    ModelInstaller models;

    @Option(name = "--sha256", description = "The checksum that the file must have")
    @Nullable
    String sha256;

    @Argument(index = 0, name = "engine", description = "The engine, as jackfield:voice-list names it", required = true)
    @Completion(ModelCompleter.class)
    String engine = "";

    @Argument(
            index = 1,
            name = "source",
            description = "A file on the appliance's machine, or an address that begins with https://",
            required = true)
    @Completion(FileCompleter.class)
    String source = "";

    @Override
    void run() {
        URI from = source.matches("https?://.*")
                ? URI.create(source)
                : Path.of(source).toAbsolutePath().toUri();
        models.fetch(engine, from, Optional.ofNullable(sha256));
        changed("model of " + engine + " from " + from);
        say("It is being installed: jackfield:voice-list tells how far it is.");
    }
}
