// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.plugin.PluginChange;
import org.jackfield.api.plugin.Plugins;

/** Lists who plugged what, when and from where */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "plugin-history",
        description = "Lists who plugged what, when and from where")
public final class PluginHistoryCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Plugins plugins;

    @Option(name = "--last", description = "How many, the latest first")
    int last = 20;

    @Override
    void run() {
        ShellTable table = new ShellTable();
        List.of("Change", "When", "Who", "From", "What", "Outcome", "How it went")
                .forEach(table::column);
        plugins.history().stream().limit(last).forEach(change -> table.addRow()
                .addContent(
                        change.id(),
                        change.at(),
                        change.by().user(),
                        change.by().from(),
                        lower(change.verb()) + " "
                                + String.join(
                                        ", ",
                                        change.steps().stream()
                                                .map(PluginChange.Step::feature)
                                                .toList()),
                        lower(change.outcome()),
                        change.sentence()));
        table.emptyTableText("Nothing was changed yet: all is as it is shipped.");
        print(table);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
