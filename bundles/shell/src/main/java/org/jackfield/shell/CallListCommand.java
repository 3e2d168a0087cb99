// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.LegView;

/** Lists the live calls with their legs */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "call-list", description = "Lists the live calls with their legs")
public final class CallListCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    CallHub hub;

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("Call");
        table.column("State");
        table.column("From");
        table.column("Dialled");
        table.column("Sound");
        table.column("Leg");
        table.column("Party");
        table.column("Codec");
        table.column("Received").alignRight();
        table.column("Lost").alignRight();
        table.column("MOS").alignRight();
        for (CallView call : hub.calls()) {
            boolean first = true;
            for (LegView leg : call.legs()) {
                table.addRow()
                        .addContent(
                                first ? call.id() : "",
                                first ? call.state() : "",
                                first ? call.caller().number() : "",
                                first ? call.dialled() : "",
                                first ? call.mode() : "",
                                leg.id(),
                                leg.party().target() + " " + leg.state(),
                                leg.codec().map(c -> c.format().toString()).orElse("-"),
                                leg.counters().packetsReceived(),
                                leg.counters().packetsLost(),
                                CallShowCommand.score(leg.quality().received().mos()));
                first = false;
            }
        }
        table.emptyTableText("No call is live.");
        print(table);
    }
}
