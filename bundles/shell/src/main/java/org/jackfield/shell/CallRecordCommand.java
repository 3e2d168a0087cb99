// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.call.CallId;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.recording.Recordings;

/** Records a call, or stops to */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "call-record", description = "Records a call, or stops to")
public final class CallRecordCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Recordings recordings;

    @Argument(index = 0, name = "call", description = "Id of the call, see call-list", required = true)
    @Completion(CallCompleter.class)
    String call = "";

    @Option(name = "--legs", description = "Keeps each leg in a track of its own, too")
    boolean legs;

    @Option(name = "--off", description = "Stops to record")
    boolean off;

    @Override
    void run() {
        if (off) {
            recordings.stop(new CallId(call));
            changed("call " + call + " no longer recorded");
        } else {
            Recording recording = recordings.start(new CallId(call), legs, user());
            changed("call " + call + " recorded as " + recording.id());
            say("Recording " + recording.id() + " begins.");
        }
    }
}
