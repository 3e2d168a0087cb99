// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.PluginChangeJson;
import org.jackfield.web.json.PluginJson.JobJson;

/** Who plugged what, when and from where; and the way back to the state before. */
@Path("/plugin/history")
@Tag(name = "plugin")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginHistoryResource {

    private final House house;

    PluginHistoryResource(House house) {
        this.house = house;
    }

    @GET
    @Needs(Role.OPERATOR)
    @Operation(summary = "What was plugged in and taken out, and tried, the latest first")
    public List<PluginChangeJson> list() {
        return house.plugins().history().stream().map(PluginChangeJson::of).toList();
    }

    @POST
    @Path("{id: \\d{1,18}}/rollback")
    @Operation(summary = "Puts all plug-ins back to what they were before this change, in one go")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobJson.class)))
    public Response rollback(@PathParam("id") long id, @Context ContainerRequestContext request) {
        return Response.accepted(JobJson.of(house.plugins().rollback(id, Acting.in(request))))
                .build();
    }
}
