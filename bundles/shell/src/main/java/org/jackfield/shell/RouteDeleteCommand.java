// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Removes a route */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "route-delete", description = "Removes a route")
public final class RouteDeleteCommand extends SettingsCommand {

    @Argument(index = 0, name = "route", description = "Name of the route", required = true)
    @Completion(RouteCompleter.class)
    String name = "";

    @Override
    void run() {
        delete("route", name);
    }
}
