// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.device.Directory;

/** Lists providers and whether their trunks can be used */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "provider-list",
        description = "Lists providers and whether their trunks can be used")
public final class ProviderListCommand extends JackfieldCommand {

    @Reference
    List<Directory> directories = List.of();

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("Provider");
        table.column("Status");
        table.column("Since");
        table.column("Calls").alignRight();
        table.column("Detail");
        for (Directory directory : directories) {
            directory.trunks().forEach(t -> table.addRow()
                    .addContent(t.provider(), t.status(), t.since(), t.calls(), t.detail()));
        }
        table.emptyTableText("No provider is configured.");
        print(table);
    }
}
