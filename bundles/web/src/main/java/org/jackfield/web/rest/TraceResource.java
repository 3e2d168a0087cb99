// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jackfield.api.call.CallId;
import org.jackfield.api.security.Users.Role;
import org.jackfield.api.trace.SignallingTrace;
import org.jackfield.web.House;
import org.jackfield.web.json.TraceJson;

/** The signalling of a call that lives, or ended not long ago. */
@Path("/call/{id}/trace")
@Tag(name = "call")
@Needs(Role.OPERATOR)
public class TraceResource {

    private final House house;

    TraceResource(House house) {
        this.house = house;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The signalling messages of a call's legs, without secrets, oldest first")
    public final List<TraceJson> trace(@PathParam("id") String id) {
        return steps(id).stream().map(TraceJson::of).toList();
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The same as text")
    public final String text(@PathParam("id") String id) {
        return TraceText.of(steps(id));
    }

    private List<SignallingTrace.Step> steps(String id) {
        return house.trace().messages(new CallId(id)).orElseThrow(() -> gone(id));
    }

    /** What is answered once nothing is kept of a call. */
    static Problem gone(String id) {
        return new Problem(
                404,
                "Nothing is kept of a call '" + id
                        + "' any more: messages and quality are there while a call lives, and of the last 200 that ended.");
    }
}
