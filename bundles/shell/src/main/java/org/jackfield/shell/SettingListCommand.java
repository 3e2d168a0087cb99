// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.settings.Configuration.Schema;

/** Lists the kinds of settings with their names */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "setting-list",
        description = "Lists the kinds of settings with their names")
public final class SettingListCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Configuration configuration;

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("Kind");
        table.column("Names");
        table.column("What it is");
        for (Schema schema : configuration.schemas()) {
            String names = schema.many() ? String.join(", ", configuration.names(schema.kind())) : "(one)";
            table.addRow().addContent(schema.kind(), names, schema.description());
        }
        print(table);
    }
}
