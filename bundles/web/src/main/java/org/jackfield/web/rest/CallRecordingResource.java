// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jackfield.api.call.CallId;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.RecordingJson;
import org.jspecify.annotations.Nullable;

/** The recorder of a live call. */
@Path("/call/{id}/recording")
@Tag(name = "call")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.OPERATOR)
public final class CallRecordingResource {

    private final House house;

    CallRecordingResource(House house) {
        this.house = house;
    }

    /** How to record; {@code legs} keeps each leg in a track of its own, too. */
    public record RecordJson(@Nullable Boolean legs) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Begins to record the call")
    public Response start(
            @PathParam("id") String id, @Nullable RecordJson how, @Context ContainerRequestContext request) {
        boolean legs = how != null && Boolean.TRUE.equals(how.legs());
        String user = AccessFilter.visitor(request).name();
        Recording recording = house.recordings().start(new CallId(id), legs, user);
        return Response.created(URI.create("/api/recording/" + recording.id()))
                .entity(RecordingJson.of(recording))
                .build();
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Stops to record; the call goes on")
    public void stop(@PathParam("id") String id) {
        house.recordings().stop(new CallId(id));
    }
}
