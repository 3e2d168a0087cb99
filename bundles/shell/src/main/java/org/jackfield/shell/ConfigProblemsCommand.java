// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.settings.Configuration;

/** Lists settings files that are refused, and why */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "config-problems",
        description = "Lists settings files that are refused, and why")
public final class ConfigProblemsCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Configuration configuration;

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("File");
        table.column("Key");
        table.column("Reason");
        configuration.refusals().forEach(r -> r.problems()
                .forEach(p -> table.addRow().addContent(r.file(), p.key(), p.reason())));
        table.emptyTableText("Every file is in force.");
        print(table);
    }
}
