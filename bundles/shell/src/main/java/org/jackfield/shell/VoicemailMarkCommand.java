// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Notes that a message was heard, or takes it as new again */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "voicemail-mark",
        description = "Notes that a message was heard, or takes it as new again")
public final class VoicemailMarkCommand extends VoicemailCommand {

    @Argument(index = 0, name = "mailbox", description = "In which it lies", required = true)
    String mailbox = "";

    @Argument(index = 1, name = "message", description = "Its id, see voicemail-list", required = true)
    String message = "";

    @Option(name = "--new", description = "It is taken as new again")
    boolean fresh;

    @Override
    void run() {
        require(mailboxes().mark(mailbox, message, !fresh), mailbox, message);
        changed("message " + message + " in " + mailbox + (fresh ? " is new again" : " was heard"));
    }
}
