// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Makes a device or changes its settings */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "device-set", description = "Makes a device or changes its settings")
public final class DeviceSetCommand extends SettingsCommand {

    @Argument(index = 0, name = "device", description = "Name of the device", required = true)
    @Completion(DeviceCompleter.class)
    String name = "";

    @Argument(
            index = 1,
            name = "settings",
            description = "key=value, as in the file; key= for the default, key=? to be asked",
            multiValued = true)
    List<String> settings = List.of();

    @Override
    void run() {
        set("device", name, settings);
    }
}
