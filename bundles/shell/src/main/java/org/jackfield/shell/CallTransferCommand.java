// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;

/** Connects the party of a leg to somebody else */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "call-transfer",
        description = "Connects the party of a leg to somebody else")
public final class CallTransferCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    CallHub hub;

    @Argument(index = 0, name = "call", description = "Id of the call, see call-list", required = true)
    @Completion(CallCompleter.class)
    String call = "";

    @Argument(index = 1, name = "leg", description = "Id of the leg, see call-list", required = true)
    @Completion(LegCompleter.class)
    String leg = "";

    @Argument(index = 2, name = "number", description = "Number or name to connect it to", required = true)
    String number = "";

    @Override
    void run() {
        LegChange change = LegChange.NOTHING.withTransfer(number);
        hub.change(new CallId(call), new LegId(leg), change);
        changed("leg " + leg + " of call " + call + " transferred to " + number);
    }
}
