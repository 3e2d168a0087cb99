// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.media.Engines;

/** Tries a codec or noise suppressor again where live calls gave it up */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "engine-retry",
        description = "Tries a codec or noise suppressor again where live calls gave it up")
public final class EngineRetryCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Engines engines;

    @Argument(index = 0, name = "engine", description = "Its name, or its bundle and revision", required = true)
    @Completion(EngineCompleter.class)
    String engine = "";

    @Override
    void run() {
        if (engines.engines().stream().noneMatch(one -> one.called(engine))) {
            throw new IllegalArgumentException(
                    "There is no codec or noise suppressor " + engine + ": see jackfield:engine-list.");
        }
        int places = engines.retry(engine);
        changed(engine + " tried again");
        say("%s is tried again in %d places of live calls.".formatted(engine, places));
    }
}
