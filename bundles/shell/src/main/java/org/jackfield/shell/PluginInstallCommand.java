// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.plugin.PluginJob;

/** Puts a plug-in in; one that is being drained stays */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "plugin-install",
        description = "Puts a plug-in in; one that is being drained stays")
public final class PluginInstallCommand extends PluginCommand {

    @Override
    PluginJob begin(String feature) {
        return plugins.install(feature, actor());
    }
}
