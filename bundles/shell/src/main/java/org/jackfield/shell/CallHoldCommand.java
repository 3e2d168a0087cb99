// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;

/** Holds the party of a leg, or lets it go on */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "call-hold", description = "Holds the party of a leg, or lets it go on")
public final class CallHoldCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    CallHub hub;

    @Argument(index = 0, name = "call", description = "Id of the call, see call-list", required = true)
    @Completion(CallCompleter.class)
    String call = "";

    @Argument(index = 1, name = "leg", description = "Id of the leg, see call-list", required = true)
    @Completion(LegCompleter.class)
    String leg = "";

    @Option(name = "--off", description = "Takes it back")
    boolean off;

    @Override
    void run() {
        hub.change(new CallId(call), new LegId(leg), LegChange.NOTHING.withHold(!off));
        changed("leg " + leg + " of call " + call + (off ? " no longer on " : " on ") + "hold");
    }
}
