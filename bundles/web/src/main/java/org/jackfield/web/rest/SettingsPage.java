// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.settings.Configuration;
import org.jackfield.web.House;
import org.jspecify.annotations.Nullable;

/**
 * Reading and writing the settings of one kind.
 *
 * @param path where the kind is found, for {@code Location}
 */
record SettingsPage(House house, String kind, String path) {

    private Configuration configuration() {
        Configuration configuration = house.configuration();
        if (configuration.schemas().stream().noneMatch(s -> s.kind().equals(kind))) {
            throw new Problem(
                    404, "Nothing that runs now has settings of the kind '" + kind + "': see GET /api/setting.");
        }
        return configuration;
    }

    /** Whether each has a name. */
    boolean many() {
        return configuration().schemas().stream().anyMatch(s -> s.kind().equals(kind) && s.many());
    }

    List<String> names() {
        return house.configuration().names(kind);
    }

    Optional<Map<String, Object>> find(String name) {
        return house.configuration().read(kind, name);
    }

    Map<String, Object> read(String name) {
        return configuration().read(kind, name).orElseThrow(() -> none(name));
    }

    private Problem none(String name) {
        String refused = "jackfield." + kind + (name.isEmpty() ? "" : "-" + name) + ".cfg";
        boolean broken =
                configuration().refusals().stream().anyMatch(r -> r.file().endsWith("/" + refused));
        return new Problem(
                404,
                broken
                        ? "The file " + refused + " is refused: see GET /api/setting for the reasons."
                        : "There is no " + kind + " '" + name + "'.");
    }

    Response write(String name, @Nullable Map<String, Object> settings) {
        if (settings == null) {
            throw new Problem(400, "Send the settings as a JSON object: see GET /api/schema/" + kind + ".");
        }
        Configuration configuration = configuration();
        boolean fresh = configuration.read(kind, name).isEmpty();
        configuration.write(kind, name, new LinkedHashMap<>(settings));
        Map<String, Object> now = configuration.read(kind, name).orElse(Map.of());
        return fresh
                ? Response.created(URI.create("/api/" + path + (name.isEmpty() ? "" : "/" + name)))
                        .entity(now)
                        .build()
                : Response.ok(now).build();
    }

    void delete(String name) {
        if (!configuration().delete(kind, name)) {
            throw none(name);
        }
    }
}
