// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.security.Users;

/** Removes a user */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "user-delete", description = "Removes a user")
public final class UserDeleteCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Users users;

    @Argument(index = 0, name = "user", description = "Name", required = true)
    String name = "";

    @Override
    void run() {
        if (!users.remove(name)) {
            throw new IllegalArgumentException("There is no user " + name + ".");
        }
        changed("user " + name + " removed");
    }
}
