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
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.DeviceJson;
import org.jspecify.annotations.Nullable;

/** Devices: telephones with their registrations and settings. */
@Path("/device")
@Tag(name = "device")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DeviceResource {

    private final House house;
    private final SettingsPage page;

    DeviceResource(House house) {
        this.house = house;
        this.page = new SettingsPage(house, "device", "device");
    }

    @GET
    @Needs(Role.USER)
    @Operation(summary = "All devices with their state; admins see their settings, too")
    public List<DeviceJson> list(@Context ContainerRequestContext request) {
        Map<String, DeviceState> states = new LinkedHashMap<>();
        house.directories().forEach(d -> d.devices().forEach(s -> states.put(s.name(), s)));
        TreeSet<String> names = new TreeSet<>(page.names());
        names.addAll(states.keySet());
        boolean settings = AccessFilter.visitor(request).session().orElseThrow().may(Role.ADMIN);
        return names.stream()
                .map(n -> DeviceJson.of(
                        n, Optional.ofNullable(states.get(n)), settings ? page.find(n) : Optional.empty()))
                .toList();
    }

    @GET
    @Path("{name}")
    @Operation(summary = "The settings of one device, secrets hidden")
    public Map<String, Object> read(@PathParam("name") String name) {
        return page.read(name);
    }

    @PUT
    @Path("{name}")
    @Operation(summary = "Makes a device or replaces its settings")
    public Response write(@PathParam("name") String name, @Nullable Map<String, Object> settings) {
        return page.write(name, settings);
    }

    @DELETE
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Removes a device")
    public void delete(@PathParam("name") String name) {
        page.delete(name);
    }
}
