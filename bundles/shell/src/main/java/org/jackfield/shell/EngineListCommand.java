// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.media.Engine;
import org.jackfield.api.media.Engines;

/** Lists codecs and noise suppressors, and what they do now */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "engine-list",
        description = "Lists codecs and noise suppressors, and how many stages of each live calls hold")
public final class EngineListCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Engines engines;

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("Kind");
        table.column("Name");
        table.column("From");
        table.column("Ranking");
        table.column("In calls");
        table.column("Failures");
        table.column("Too slow");
        table.column("Hanging");
        table.column("Given up");
        for (Engine engine : engines.engines()) {
            table.addRow()
                    .addContent(
                            engine.kind(),
                            engine.format(),
                            engine.maker(),
                            engine.ranking(),
                            engine.stages(),
                            engine.failures(),
                            engine.overruns(),
                            engine.abandoned(),
                            engine.barred());
        }
        table.emptyTableText("There is no codec. Install one, for example: feature:install jackfield-codec-g711");
        print(table);
    }
}
