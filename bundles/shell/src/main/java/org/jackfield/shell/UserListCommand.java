// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.security.Users;

/** Lists who may log in */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "user-list", description = "Lists who may log in")
public final class UserListCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Users users;

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("User");
        table.column("Role");
        users.list().forEach(u -> table.addRow().addContent(u.name(), u.role()));
        print(table);
    }
}
