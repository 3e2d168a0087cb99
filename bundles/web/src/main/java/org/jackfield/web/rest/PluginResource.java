// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import java.time.Duration;
import java.util.List;
import org.jackfield.api.plugin.NoSuchPluginException;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.PluginJson;
import org.jackfield.web.json.PluginJson.JobJson;
import org.jackfield.web.json.PluginPreviewJson;
import org.jackfield.web.json.UnmanagedJson;

/** What can be plugged in, what is, and what uses it now. Verbs answer at once; events {@code plugin} tell how it goes. */
@Path("/plugin")
@Tag(name = "plugin")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginResource {

    private static final String DRAIN_LIMIT = "600";
    private static final int DAY = 86_400;

    private final House house;

    PluginResource(House house) {
        this.house = house;
    }

    @GET
    @Needs(Role.OPERATOR)
    @Operation(summary = "The plug-ins that are in and that could be, by kind and title")
    public List<PluginJson> list() {
        return house.plugins().plugins().stream().map(PluginJson::of).toList();
    }

    @GET
    @Path("{feature}")
    @Needs(Role.OPERATOR)
    @Operation(summary = "One plug-in")
    public PluginJson show(@PathParam("feature") String feature) {
        return house.plugins()
                .plugin(feature)
                .map(PluginJson::of)
                .orElseThrow(() -> new NoSuchPluginException(feature));
    }

    @GET
    @Path("unmanaged")
    @Needs(Role.OPERATOR)
    @Operation(summary = "What runs and was brought by no plug-in: dropped into deploy/, or installed by hand")
    public List<UnmanagedJson> unmanaged() {
        return house.plugins().unmanaged().stream().map(UnmanagedJson::of).toList();
    }

    @GET
    @Path("{feature}/preview")
    @Needs(Role.OPERATOR)
    @Operation(summary = "What would come and go if it were installed or updated now")
    public PluginPreviewJson preview(@PathParam("feature") String feature) {
        return PluginPreviewJson.of(house.plugins().preview(feature));
    }

    @POST
    @Path("{feature}/install")
    @Operation(summary = "Puts the highest version in; what is being drained stays instead")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobJson.class)))
    public Response install(@PathParam("feature") String feature, @Context ContainerRequestContext request) {
        return accepted(house.plugins().install(feature, Acting.in(request)));
    }

    @POST
    @Path("{feature}/update")
    @Operation(summary = "Exchanges what is in for the highest version")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobJson.class)))
    public Response update(@PathParam("feature") String feature, @Context ContainerRequestContext request) {
        return accepted(house.plugins().update(feature, Acting.in(request)));
    }

    @POST
    @Path("{feature}/uninstall")
    @Operation(summary = "Takes it out at once; live calls go on as well as they can without")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobJson.class)))
    public Response uninstall(@PathParam("feature") String feature, @Context ContainerRequestContext request) {
        return accepted(house.plugins().uninstall(feature, Acting.in(request)));
    }

    @POST
    @Path("{feature}/drain")
    @Operation(
            summary =
                    "Takes it out when nobody uses it, at the latest after the limit in seconds; nothing new begins to use it")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobJson.class)))
    public Response drain(
            @PathParam("feature") String feature,
            @QueryParam("limit") @DefaultValue(DRAIN_LIMIT) String limit,
            @Context ContainerRequestContext request) {
        return accepted(house.plugins().drain(feature, Duration.ofSeconds(seconds(limit)), Acting.in(request)));
    }

    private static int seconds(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > DAY) {
            throw new Problem(400, "limit=" + text + " is no time: use seconds, 0 to " + DAY + ".");
        }
        return Integer.parseInt(text);
    }

    private static Response accepted(PluginJob job) {
        return Response.accepted(JobJson.of(job)).build();
    }
}
