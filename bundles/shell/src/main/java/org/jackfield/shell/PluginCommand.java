// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.plugin.Plugins;

/** What the commands share that do something to a plug-in. */
abstract class PluginCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Plugins plugins;

    @Argument(
            index = 0,
            name = "feature",
            description = "The plug-in, as jackfield:plugin-list names it",
            required = true)
    @Completion(PluginCompleter.class)
    String feature = "";

    /** Asks for it. */
    abstract PluginJob begin(String feature);

    @Override
    final void run() {
        PluginJob job = begin(feature);
        changed(job.verb().name().toLowerCase(Locale.ROOT) + " of " + feature);
        say(feature + ": " + job.sentence() + " See jackfield:plugin-list for how it goes.");
    }
}
