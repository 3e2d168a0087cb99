// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.BanJson;

/** Addresses that are not listened to. */
@Path("/ban")
@Tag(name = "ban")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.OPERATOR)
public final class BanResource {

    private final House house;

    BanResource(House house) {
        this.house = house;
    }

    @GET
    @Operation(summary = "The addresses that are banned now")
    public List<BanJson> list() {
        return house.bans().list().stream().map(BanJson::of).toList();
    }

    @DELETE
    @Path("{address}")
    @Operation(summary = "Lifts a ban and forgets what led to it")
    public void lift(@PathParam("address") String address) {
        if (!house.bans().lift(address)) {
            throw new Problem(404, "The address " + address + " is not banned.");
        }
    }
}
