// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.KarJson;
import org.jspecify.annotations.Nullable;

/** Plug-ins that did not come with the appliance: KAR files on its shelf. What is uploaded lies ready, and does not run yet. */
@Path("/plugin/kar")
@Tag(name = "plugin")
@Produces(MediaType.APPLICATION_JSON)
public final class KarResource {

    private static final String NAME = "[^/\\\\\\p{Cntrl}]{1,200}";

    private final House house;

    KarResource(House house) {
        this.house = house;
    }

    @GET
    @Needs(Role.OPERATOR)
    @Operation(summary = "The files on the shelf, the newest first")
    public List<KarJson> list() {
        return house.shelf().kars().stream().map(KarJson::of).toList();
    }

    @POST
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        "application/zip",
        "application/vnd.apache.karaf.kar",
        MediaType.WILDCARD
    })
    @Operation(
            summary =
                    "Verifies a KAR file and puts it on the shelf: then its plug-ins can be previewed and installed. The body is"
                            + " the file; sha256 is what its sender says its checksum is")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = KarJson.class)))
    public Response add(
            InputStream file,
            @QueryParam("name") @DefaultValue("upload.kar") String name,
            @QueryParam("sha256") @Nullable String sha256,
            @Context ContainerRequestContext request) {
        if (!name.matches(NAME)) {
            throw new Problem(400, "name must be the name of a file, without a folder.");
        }
        return Response.status(Response.Status.CREATED)
                .entity(KarJson.of(house.shelf().add(file, name, Optional.ofNullable(sha256), Acting.in(request))))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Takes a file off the shelf, if nothing of it is in")
    public void remove(@PathParam("id") String id, @Context ContainerRequestContext request) {
        house.shelf().remove(id, Acting.in(request));
    }
}
