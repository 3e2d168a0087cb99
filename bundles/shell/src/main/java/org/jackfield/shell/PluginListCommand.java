// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.plugin.Plugin;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.plugin.Plugins;

/** Lists the plug-ins that are in and that could be */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "plugin-list",
        description = "Lists the plug-ins that are in and that could be, and who uses them")
public final class PluginListCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Plugins plugins;

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("Feature");
        table.column("State");
        table.column("In");
        table.column("Available");
        table.column("In use");
        table.column("Last");
        for (Plugin plugin : plugins.plugins()) {
            table.addRow()
                    .addContent(
                            plugin.feature(),
                            plugin.state().name().toLowerCase(Locale.ROOT),
                            plugin.installed().orElse(""),
                            plugin.available(),
                            plugin.users(),
                            plugin.job().map(PluginJob::sentence).orElse(""));
        }
        table.emptyTableText("There is no plug-in. Add features first: feature:repo-add");
        print(table);
    }
}
