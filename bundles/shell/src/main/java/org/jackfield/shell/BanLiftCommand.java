// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.security.Bans;

/** Lifts a ban and forgets what led to it */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "ban-lift", description = "Lifts a ban and forgets what led to it")
public final class BanLiftCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Bans bans;

    @Argument(index = 0, name = "address", description = "The banned address", required = true)
    @Completion(BanCompleter.class)
    String address = "";

    @Override
    void run() {
        if (!bans.lift(address)) {
            throw new IllegalArgumentException("The address " + address + " is not banned.");
        }
        changed("ban of " + address + " lifted");
    }
}
