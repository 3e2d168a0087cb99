// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jackfield.api.plugin.PluginActor;
import org.jackfield.web.login.Visitor;

/** Who acts by a request, for the history of plug-ins. */
final class Acting {

    private Acting() {}

    static PluginActor in(ContainerRequestContext request) {
        Visitor visitor = AccessFilter.visitor(request);
        return new PluginActor(visitor.name(), visitor.address().getHostAddress());
    }
}
