// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegId;

/** Ends one leg of a call */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "call-drop", description = "Ends one leg of a call")
public final class CallDropCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    CallHub hub;

    @Argument(index = 0, name = "call", description = "Id of the call, see call-list", required = true)
    @Completion(CallCompleter.class)
    String call = "";

    @Argument(index = 1, name = "leg", description = "Id of the leg, see call-list", required = true)
    @Completion(LegCompleter.class)
    String leg = "";

    @Override
    void run() {
        hub.remove(new CallId(call), new LegId(leg));
        changed("leg " + leg + " of call " + call + " ended");
    }
}
