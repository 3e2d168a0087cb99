// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.call.CallId;
import org.jackfield.api.trace.SignallingMessage;
import org.jackfield.api.trace.SignallingTrace;
import org.jackfield.api.trace.SignallingTrace.Step;

/** Prints the signalling messages of a call that lives or ended not long ago */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "call-trace",
        description = "Prints the signalling messages of a call's legs, without secrets")
public final class CallTraceCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    SignallingTrace trace;

    @Argument(index = 0, name = "call", description = "Id of the call, see call-list and record-list", required = true)
    @Completion(CallCompleter.class)
    String call = "";

    @Option(name = "--text", description = "Prints the whole messages, not only their first lines")
    boolean text;

    @Override
    void run() {
        List<Step> steps = trace.messages(new CallId(call))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nothing is kept of a call '" + call + "' any more: see call-list for those that live."));
        for (Step step : steps) {
            SignallingMessage message = step.message();
            String way = message.sent() ? " --> " : " <-- ";
            String repeats = message.repeats() == 0 ? "" : " (repeated " + message.repeats() + " times)";
            say(message.at() + " " + step.leg() + " " + message.local() + way + message.remote() + "/"
                    + message.transport() + "  " + message.line() + repeats);
            if (text) {
                say(message.text());
            }
        }
    }
}
