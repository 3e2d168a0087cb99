// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.route.RouteOrder;

/** Says in which order the routes are looked at, or puts them in another one */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "route-order",
        description = "Says in which order the routes are looked at, or puts them in another one")
public final class RouteOrderCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    RouteOrder order;

    @Argument(
            index = 0,
            name = "routes",
            description = "All routes in the order that you want; nothing to see the order",
            multiValued = true)
    @Completion(RouteCompleter.class)
    List<String> routes = List.of();

    @Override
    void run() {
        if (!routes.isEmpty()) {
            List<RouteOrder.Change> changes = order.arrange(routes);
            changes.forEach(c -> say("order of " + c.route() + ": " + c.before() + " -> " + c.now()));
            if (!changes.isEmpty()) {
                changed("routes put in the order " + String.join(", ", routes));
            }
        }
        say(order.names().isEmpty() ? "There is no route." : String.join(", ", order.names()));
    }
}
