// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jackfield.api.device.TrunkCheck;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.TrunkCheckJson;
import org.jackfield.web.json.TrunkJson;
import org.jspecify.annotations.Nullable;

/** Providers: trunks with their state and settings. */
@Path("/provider")
@Tag(name = "provider")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProviderResource {

    /** Longer than a check takes. */
    private static final long PATIENCE_S = 12;

    private final House house;
    private final SettingsPage page;

    ProviderResource(House house) {
        this.house = house;
        this.page = new SettingsPage(house, "provider", "provider");
    }

    @GET
    @Needs(Role.USER)
    @Operation(summary = "All providers with their state; admins see their settings, too")
    public List<TrunkJson> list(@Context ContainerRequestContext request) {
        Map<String, TrunkState> states = new LinkedHashMap<>();
        house.directories().forEach(d -> d.trunks().forEach(s -> states.put(s.provider(), s)));
        TreeSet<String> names = new TreeSet<>(page.names());
        names.addAll(states.keySet());
        boolean settings = AccessFilter.visitor(request).session().orElseThrow().may(Role.ADMIN);
        return names.stream()
                .map(n ->
                        TrunkJson.of(n, Optional.ofNullable(states.get(n)), settings ? page.find(n) : Optional.empty()))
                .toList();
    }

    @GET
    @Path("{name}")
    @Operation(summary = "The settings of one provider, secrets hidden")
    public Map<String, Object> read(@PathParam("name") String name) {
        return page.read(name);
    }

    @PUT
    @Path("{name}")
    @Operation(summary = "Makes a provider or replaces its settings")
    public Response write(@PathParam("name") String name, @Nullable Map<String, Object> settings) {
        return page.write(name, settings);
    }

    @DELETE
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Removes a provider")
    public void delete(@PathParam("name") String name) {
        page.delete(name);
    }

    @POST
    @Path("{name}/test")
    @Consumes(MediaType.WILDCARD)
    @Needs(Role.OPERATOR)
    @Operation(
            summary = "Asks a provider now whether it works, for ten seconds at most; each step is an event, too",
            description = "It is looked up, asked by OPTIONS, and registered anew if the account registers.")
    public TrunkCheckJson test(@PathParam("name") String name) {
        CompletableFuture<TrunkCheck> result = new CompletableFuture<>();
        boolean known = house.trunkChecks().begin(name, check -> {
            if (check.over()) {
                result.complete(check);
            }
        });
        if (!known) {
            throw new Problem(404, "There is no provider '" + name + "' in force: see GET /api/provider.");
        }
        try {
            return TrunkCheckJson.of(result.get(PATIENCE_S, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(503, "The test was interrupted: try again.");
        } catch (ExecutionException | TimeoutException e) {
            throw new Problem(503, "The test did not end in time: try again, and look into the log.");
        }
    }
}
