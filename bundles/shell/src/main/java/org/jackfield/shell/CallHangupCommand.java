// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;

/** Hangs up a call */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "call-hangup", description = "Hangs up a call")
public final class CallHangupCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    CallHub hub;

    @Argument(index = 0, name = "call", description = "Id of the call, see call-list", required = true)
    @Completion(CallCompleter.class)
    String call = "";

    @Override
    void run() {
        hub.hangUp(new CallId(call), Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.OPERATOR));
        changed("call " + call + " hung up");
    }
}
