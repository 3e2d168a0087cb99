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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.settings.Configuration.Schema;
import org.jackfield.web.House;
import org.jackfield.web.json.ProblemJson.FieldJson;
import org.jackfield.web.json.SchemaJson;
import org.jspecify.annotations.Nullable;

/** Settings of every kind, and what may be set. */
@Path("/")
@Tag(name = "setting")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SettingResource {

    private final House house;

    SettingResource(House house) {
        this.house = house;
    }

    /** What is configured, and which files are refused. */
    public record OverviewJson(List<KindJson> kinds, List<SettingRefusalJson> refused) {}

    /** A kind of settings; a kind with one file has one empty name. */
    public record KindJson(String kind, boolean many, List<String> names) {}

    /** A file that is refused. */
    public record SettingRefusalJson(String file, List<FieldJson> errors) {}

    @GET
    @Path("setting")
    @Operation(summary = "Every kind of settings with its names, and the files that are refused")
    public OverviewJson overview() {
        Configuration configuration = house.configuration();
        List<KindJson> kinds = configuration.schemas().stream()
                .map(s -> new KindJson(s.kind(), s.many(), configuration.names(s.kind())))
                .distinct()
                .toList();
        List<SettingRefusalJson> refused = configuration.refusals().stream()
                .map(r -> new SettingRefusalJson(
                        r.file(), r.problems().stream().map(FieldJson::of).toList()))
                .toList();
        return new OverviewJson(kinds, refused);
    }

    @GET
    @Path("setting/{kind}")
    @Operation(summary = "The settings of a kind with one file, or the names of a kind with many")
    public Object readKind(@PathParam("kind") String kind) {
        SettingsPage page = page(kind);
        return page.many() ? new KindJson(kind, true, page.names()) : page.read("");
    }

    @PUT
    @Path("setting/{kind}")
    @Operation(summary = "Replaces the settings of a kind with one file")
    public Response writeKind(@PathParam("kind") String kind, @Nullable Map<String, Object> settings) {
        SettingsPage page = page(kind);
        if (page.many()) {
            throw new Problem(400, "There are many of this kind: add a name, /api/setting/" + kind + "/NAME.");
        }
        return page.write("", settings);
    }

    @GET
    @Path("setting/{kind}/{name}")
    @Operation(summary = "Settings by kind and name, secrets hidden")
    public Map<String, Object> read(@PathParam("kind") String kind, @PathParam("name") String name) {
        return named(kind).read(name);
    }

    @PUT
    @Path("setting/{kind}/{name}")
    @Operation(summary = "Makes or replaces settings by kind and name")
    public Response write(
            @PathParam("kind") String kind, @PathParam("name") String name, @Nullable Map<String, Object> settings) {
        return named(kind).write(name, settings);
    }

    @DELETE
    @Path("setting/{kind}/{name}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Removes settings by kind and name")
    public void delete(@PathParam("kind") String kind, @PathParam("name") String name) {
        named(kind).delete(name);
    }

    private SettingsPage page(String kind) {
        return new SettingsPage(house, kind, "setting/" + kind);
    }

    private SettingsPage named(String kind) {
        SettingsPage page = page(kind);
        if (!page.many()) {
            throw new Problem(404, "There is one of this kind only: leave the name away, /api/setting/" + kind + ".");
        }
        return page;
    }

    @GET
    @Path("schema")
    @Operation(summary = "What may be set, for every kind")
    public List<SchemaJson> schemas() {
        return house.configuration().schemas().stream().map(SchemaJson::of).toList();
    }

    @GET
    @Path("schema/{kind}")
    @Operation(summary = "What may be set, for one kind; several entries where several bundles share it")
    public List<SchemaJson> schema(@PathParam("kind") String kind) {
        List<Schema> found = house.configuration().schemas().stream()
                .filter(s -> s.kind().equals(kind))
                .toList();
        if (found.isEmpty()) {
            throw new Problem(404, "Nothing that runs now has settings of the kind '" + kind + "'.");
        }
        return found.stream().map(SchemaJson::of).toList();
    }
}
