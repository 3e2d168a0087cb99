// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.time.Duration;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.plugin.PluginJob;

/** Takes a plug-in out when nobody uses it */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "plugin-drain", description = "Takes a plug-in out when nobody uses it")
public final class PluginDrainCommand extends PluginCommand {

    @Option(name = "--limit", description = "Seconds after which it is taken out although it is used")
    int limit = 600;

    @Override
    PluginJob begin(String feature) {
        return plugins.drain(feature, Duration.ofSeconds(limit), actor());
    }
}
