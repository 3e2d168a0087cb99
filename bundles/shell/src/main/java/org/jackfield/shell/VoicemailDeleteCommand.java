// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Deletes a message */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "voicemail-delete", description = "Deletes a message")
public final class VoicemailDeleteCommand extends VoicemailCommand {

    @Argument(index = 0, name = "mailbox", description = "In which it lies", required = true)
    String mailbox = "";

    @Argument(index = 1, name = "message", description = "Its id, see voicemail-list", required = true)
    String message = "";

    @Override
    void run() {
        require(mailboxes().delete(mailbox, message), mailbox, message);
        changed("message " + message + " in " + mailbox + " deleted");
    }
}
