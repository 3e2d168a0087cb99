// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Shows the settings of a device, secrets hidden */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "device-show",
        description = "Shows the settings of a device, secrets hidden")
public final class DeviceShowCommand extends SettingsCommand {

    @Argument(index = 0, name = "device", description = "Name of the device", required = true)
    @Completion(DeviceCompleter.class)
    String name = "";

    @Override
    void run() {
        show("device", name);
    }
}
