// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.plugin.Plugins;

/** Puts all plug-ins back to what they were before a change */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "plugin-rollback",
        description = "Puts all plug-ins back to what they were before a change")
public final class PluginRollbackCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Plugins plugins;

    @Argument(
            index = 0,
            name = "change",
            description = "Its number, as jackfield:plugin-history has it",
            required = true)
    long change;

    @Override
    void run() {
        String sentence = plugins.rollback(change, actor()).sentence();
        changed("plug-ins back to before change " + change);
        say(sentence + " See jackfield:plugin-history for how it went.");
    }
}
