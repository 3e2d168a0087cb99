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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jackfield.web.House;
import org.jackfield.web.health.HealthReport;
import org.jackfield.web.login.Visitor;
import org.jspecify.annotations.Nullable;

/** Whether the appliance serves. Answers everybody; details only to this machine and to who is logged in. */
@Path("/health")
@Tag(name = "health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    private final House house;
    private final String version;

    HealthResource(House house, String version) {
        this.house = house;
        this.version = version;
    }

    /** The answer. */
    public record HealthJson(
            String status, String version, List<PartJson> parts, int warningCount, @Nullable List<String> warnings) {}

    /** One part of the house. */
    public record PartJson(String part, boolean ready, boolean essential, String sentence) {}

    /** 200 when SIP and media are ready, else 503. */
    @GET
    @Open
    @Operation(summary = "Whether the appliance serves: 200, or 503 until SIP and media are ready")
    public Response read(@Context ContainerRequestContext request) {
        Visitor visitor = AccessFilter.visitor(request);
        boolean open = visitor.local() || visitor.session().isPresent();
        HealthReport report = HealthReport.of(house);
        HealthJson body = new HealthJson(
                report.up() ? "up" : "starting",
                version,
                report.parts().stream()
                        .map(p -> new PartJson(p.part(), p.ready(), p.essential(), open ? p.sentence() : ""))
                        .toList(),
                report.warnings().size(),
                open ? report.warnings() : null);
        return Response.status(report.up() ? 200 : 503).entity(body).build();
    }
}
