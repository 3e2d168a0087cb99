// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.EngineJson;
import org.jackfield.web.json.RetriedJson;

/** What works in calls: codecs and noise suppressors, each revision by itself. */
@Path("/engine")
@Tag(name = "engine")
@Produces(MediaType.APPLICATION_JSON)
public final class EngineResource {

    private final House house;

    EngineResource(House house) {
        this.house = house;
    }

    @GET
    @Needs(Role.USER)
    @Operation(summary = "Codecs and noise suppressors, and how many stages of each live calls hold")
    public List<EngineJson> list() {
        return house.engines().engines().stream()
                .map(EngineJson::of)
                .sorted(Comparator.comparing(EngineJson::kind)
                        .thenComparing(EngineJson::name)
                        .thenComparing(EngineJson::maker))
                .toList();
    }

    @POST
    @Path("{name}/retry")
    @Needs(Role.OPERATOR)
    @Operation(summary = "Tries an engine, by its name or maker, again where live calls gave it up")
    public RetriedJson retry(@PathParam("name") String name) {
        if (house.engines().engines().stream().noneMatch(engine -> engine.called(name))) {
            throw new Problem(404, "There is no codec or noise suppressor '" + name + "': see GET /api/engine.");
        }
        return new RetriedJson(house.engines().retry(name));
    }
}
