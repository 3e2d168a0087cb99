// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.call.Audience;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.FurtherParty;
import org.jackfield.api.call.LegId;

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

    @Option(name = "--listen", description = "The party hears the others, and nobody hears it")
    boolean listen;

    @Option(name = "--whisper", description = "Id of the one leg that hears the party")
    @Completion(LegCompleter.class)
    String whisper = "";

    @Override
    void run() {
        hub.add(new CallId(call), new FurtherParty(number, audience()));
        changed("call " + call + " extended to " + number);
    }

    private Audience audience() {
        if (!whisper.isEmpty()) {
            return new Audience(false, Set.of(new LegId(whisper)));
        }
        return listen ? Audience.NOBODY : Audience.EVERYONE;
    }
}
