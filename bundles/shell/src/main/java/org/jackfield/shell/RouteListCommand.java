// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.settings.Configuration;

/** Lists the routes with their settings */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "route-list", description = "Lists the routes with their settings")
public final class RouteListCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Configuration configuration;

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("Route");
        table.column("Settings");
        for (String name : configuration.names("route")) {
            Map<String, Object> settings = configuration.read("route", name).orElse(Map.of());
            table.addRow().addContent(name, settings);
        }
        table.emptyTableText("There is no route.");
        print(table);
    }
}
