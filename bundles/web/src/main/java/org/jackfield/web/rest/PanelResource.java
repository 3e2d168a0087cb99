// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jackfield.api.panel.DashboardPanel;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.PanelJson;
import org.jackfield.web.login.Session;

/** The console's panels. */
@Path("/panel")
@Tag(name = "panel")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.USER)
public final class PanelResource {

    private final House house;

    PanelResource(House house) {
        this.house = house;
    }

    @GET
    @Operation(summary = "The panels present now that this user may see, in order")
    public List<PanelJson> list(@Context ContainerRequestContext request) {
        Session session = AccessFilter.visitor(request).session().orElseThrow();
        return house.panels().stream()
                .filter(p -> session.may(role(p.role())))
                .sorted(Comparator.comparingInt(DashboardPanel::order).thenComparing(DashboardPanel::title))
                .map(PanelJson::of)
                .toList();
    }

    /** A role that nobody has heard of is for admins. */
    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(r -> r.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Role.ADMIN);
    }
}
