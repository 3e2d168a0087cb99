// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.plugin.PluginJob;

/** Takes a plug-in out at once */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "plugin-uninstall", description = "Takes a plug-in out at once")
public final class PluginUninstallCommand extends PluginCommand {

    @Override
    PluginJob begin(String feature) {
        return plugins.uninstall(feature, actor());
    }
}
