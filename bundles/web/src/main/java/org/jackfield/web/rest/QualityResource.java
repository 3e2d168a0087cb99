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
import org.jackfield.web.House;
import org.jackfield.web.json.MomentJson;

/** How a call sounded that lives, or ended not long ago. */
@Path("/call/{id}/quality")
@Tag(name = "call")
@Needs(Role.USER)
@Produces(MediaType.APPLICATION_JSON)
public final class QualityResource {

    private final House house;

    QualityResource(House house) {
        this.house = house;
    }

    @GET
    @Operation(summary = "How the legs of a call sounded, each five seconds of its last half hour, oldest first")
    public List<MomentJson> quality(@PathParam("id") String id) {
        return house.quality().moments(new CallId(id)).orElseThrow(() -> TraceResource.gone(id)).stream()
                .map(MomentJson::of)
                .toList();
    }
}
