// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.security.Bans;

/** Lists the addresses that are banned now */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "ban-list", description = "Lists the addresses that are banned now")
public final class BanListCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Bans bans;

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("Address");
        table.column("Until");
        table.column("Reason");
        bans.list().forEach(b -> table.addRow().addContent(b.address(), b.until(), b.reason()));
        table.emptyTableText("No address is banned.");
        print(table);
    }
}
