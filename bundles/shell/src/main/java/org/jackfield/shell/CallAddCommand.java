// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;

/** Dials a further party into a call */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "call-add", description = "Dials a further party into a call")
public final class CallAddCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    CallHub hub;

    @Argument(index = 0, name = "call", description = "Id of the call, see call-list", required = true)
    @Completion(CallCompleter.class)
    String call = "";

    @Argument(index = 1, name = "number", description = "Number or name to dial", required = true)
    String number = "";

    @Override
    void run() {
        hub.add(new CallId(call), number);
        changed("call " + call + " extended to " + number);
    }
}
