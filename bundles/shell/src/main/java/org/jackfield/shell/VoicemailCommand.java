// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jackfield.api.mailbox.Mailboxes;

/** What commands about mailboxes share. */
abstract class VoicemailCommand extends JackfieldCommand {

    @Reference
    List<Mailboxes> voicemail = List.of();

    final Mailboxes mailboxes() {
        if (voicemail.isEmpty()) {
            throw new IllegalStateException("No voicemail is installed: feature:install jackfield-app-voicemail");
        }
        return voicemail.get(0);
    }

    /** Complains if something about a message was not done. */
    final void require(boolean done, String mailbox, String message) {
        if (!done) {
            throw new IllegalStateException("There is no message " + message + " in " + mailbox + ".");
        }
    }
}
