// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.recording.Recordings;

/** Deletes a recording that is over */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "recording-delete", description = "Deletes a recording that is over")
public final class RecordingDeleteCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Recordings recordings;

    @Argument(index = 0, name = "recording", description = "Its id, see recording-list", required = true)
    String recording = "";

    @Override
    void run() {
        if (!recordings.delete(recording)) {
            throw new IllegalStateException("There is no recording " + recording + ".");
        }
        changed("recording " + recording + " deleted");
    }
}
