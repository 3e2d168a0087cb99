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
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;

/** Says who hears a party: nobody while it listens, one party while it whispers, all when it barges in */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "call-supervise",
        description = "Says who hears a party: nobody (listen), one party (whisper), or all (barge, the default)")
public final class CallSuperviseCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    CallHub hub;

    @Argument(index = 0, name = "call", description = "Id of the call, see call-list", required = true)
    @Completion(CallCompleter.class)
    String call = "";

    @Argument(index = 1, name = "leg", description = "Id of the leg, see call-list", required = true)
    @Completion(LegCompleter.class)
    String leg = "";

    @Option(name = "--listen", description = "Nobody hears it")
    boolean listen;

    @Option(name = "--whisper", description = "Id of the one leg that hears it")
    @Completion(LegCompleter.class)
    String whisper = "";

    @Override
    void run() {
        Audience audience = whisper.isEmpty()
                ? listen ? Audience.NOBODY : Audience.EVERYONE
                : new Audience(false, Set.of(new LegId(whisper)));
        hub.change(new CallId(call), new LegId(leg), LegChange.NOTHING.withAudience(audience));
        String hearers = whisper.isEmpty() ? listen ? "nobody" : "all parties" : "leg " + whisper;
        changed("leg " + leg + " of call " + call + " heard by " + hearers);
    }
}
