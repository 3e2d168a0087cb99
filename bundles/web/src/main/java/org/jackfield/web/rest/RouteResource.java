// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jackfield.api.call.Source;
import org.jackfield.api.route.RouteOrder;
import org.jackfield.api.route.RouteQuery;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.RouteDecisionJson;
import org.jspecify.annotations.Nullable;

/** Routes, and what they would do. There is no secret in them: whoever acts on calls may see where they lead. */
@Path("/route")
@Tag(name = "route")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RouteResource {

    private final House house;
    private final SettingsPage page;

    RouteResource(House house) {
        this.house = house;
        this.page = new SettingsPage(house, "route", "route");
    }

    /** A route. */
    public record RouteJson(String name, Map<String, Object> settings) {}

    /** The key {@code order} of a route that was written. */
    public record RouteMoveJson(String name, int before, int now) {}

    /** The routes in the order in which they are looked at, and what was written for that. */
    public record OrderJson(List<String> names, List<RouteMoveJson> changed) {}

    @PUT
    @Path("order")
    @Operation(summary = "Puts the routes in the order of these names, each of them once, in one operation")
    public OrderJson arrange(@Nullable List<String> names) {
        if (names == null) {
            throw new Problem(400, "Send the names of all routes as a JSON list, in the order that you want.");
        }
        RouteOrder order = house.routeOrder();
        List<RouteMoveJson> changed = order.arrange(names).stream()
                .map(change -> new RouteMoveJson(change.route(), change.before(), change.now()))
                .toList();
        return new OrderJson(order.names(), changed);
    }

    @GET
    @Needs(Role.OPERATOR)
    @Operation(summary = "All routes, in the order in which they are looked at")
    public List<RouteJson> list() {
        return page.names().stream()
                .map(n -> new RouteJson(n, page.find(n).orElse(Map.of())))
                .sorted(Comparator.comparingInt(RouteResource::order).thenComparing(RouteJson::name))
                .toList();
    }

    private static int order(RouteJson route) {
        return route.settings().get("order") instanceof Number order ? order.intValue() : Integer.MAX_VALUE;
    }

    @GET
    @Path("explain")
    @Needs(Role.OPERATOR)
    @Operation(summary = "Which rule a number would take and why, without dialling")
    public RouteDecisionJson explain(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("caller") @Nullable String caller,
            @QueryParam("at") @Nullable String at) {
        if (from == null || to == null || from.isBlank() || to.isBlank()) {
            throw new Problem(400, "Say who would call and what: ?from=device:NAME&to=NUMBER.");
        }
        RouteQuery query = new RouteQuery(source(from), caller == null ? "" : caller, to, time(at));
        return RouteDecisionJson.of(house.hub().explain(query));
    }

    /** Reads {@code device:NAME}, {@code provider:NAME} or {@code user:NAME}. */
    static Source source(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? "device" : text.substring(0, colon);
        String name = text.substring(colon + 1);
        return switch (kind) {
            case "device" -> new Source.Device(name);
            case "provider", "trunk" -> new Source.Trunk(name);
            case "user", "console" -> new Source.Console(name);
            default ->
                throw new Problem(
                        400, "'" + text + "' is nobody who calls: write device:NAME, provider:NAME or user:NAME.");
        };
    }

    private static ZonedDateTime time(@Nullable String at) {
        try {
            return at == null ? ZonedDateTime.now(ZoneId.systemDefault()) : ZonedDateTime.parse(at);
        } catch (DateTimeException e) {
            throw new Problem(400, "'" + at + "' is no time: write it like 2026-12-24T18:00:00+01:00.");
        }
    }

    @GET
    @Path("{name}")
    @Needs(Role.OPERATOR)
    @Operation(summary = "The settings of one route")
    public Map<String, Object> read(@PathParam("name") String name) {
        return page.read(name);
    }

    @PUT
    @Path("{name}")
    @Operation(summary = "Makes a route or replaces its settings")
    public Response write(@PathParam("name") String name, @Nullable Map<String, Object> settings) {
        return page.write(name, settings);
    }

    @DELETE
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Removes a route")
    public void delete(@PathParam("name") String name) {
        page.delete(name);
    }
}
