// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.device.DeviceState.Contact;
import org.jackfield.api.device.Directory;

/** Lists devices and where they are registered */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "device-list",
        description = "Lists devices and where they are registered")
public final class DeviceListCommand extends JackfieldCommand {

    @Reference
    List<Directory> directories = List.of();

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("Device");
        table.column("Numbers");
        table.column("Registered from");
        table.column("Until");
        table.column("Calls itself");
        for (Directory directory : directories) {
            for (DeviceState device : directory.devices()) {
                String numbers = String.join(", ", device.numbers());
                if (device.contacts().isEmpty()) {
                    table.addRow().addContent(device.name(), numbers, "-", "", "");
                }
                for (Contact contact : device.contacts()) {
                    table.addRow()
                            .addContent(device.name(), numbers, contact.from(), contact.expires(), contact.userAgent());
                }
            }
        }
        table.emptyTableText("No device is configured.");
        print(table);
    }
}
