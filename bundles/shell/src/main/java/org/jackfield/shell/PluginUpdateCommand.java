// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.plugin.PluginJob;

/** Exchanges a plug-in for its highest version */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "plugin-update",
        description = "Exchanges a plug-in for its highest version")
public final class PluginUpdateCommand extends PluginCommand {

    @Override
    PluginJob begin(String feature) {
        return plugins.update(feature, actor());
    }
}
