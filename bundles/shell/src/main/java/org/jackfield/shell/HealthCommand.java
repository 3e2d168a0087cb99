// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.health.HealthProbe;

/** Says how each part of the house is */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "health", description = "Says how each part of the house is")
public final class HealthCommand extends JackfieldCommand {

    @Reference
    List<HealthProbe> probes = List.of();

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("Part");
        table.column("Ready");
        table.column("Essential");
        table.column("What to do");
        for (HealthProbe probe : probes) {
            HealthProbe.Health health = probe.health();
            table.addRow().addContent(probe.part(), health.ready(), health.essential(), health.sentence());
        }
        print(table);
    }
}
