// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.settings.Configuration.Refusal;
import org.jackfield.api.settings.Configuration.Schema;

/** All settings as seen from outside at one moment; immutable. */
record SettingsView(List<Schema> schemas, Map<Place, Map<String, Object>> force, List<Refusal> refusals) {

    static final SettingsView EMPTY = new SettingsView(List.of(), Map.of(), List.of());

    List<String> names(String kind) {
        return force.keySet().stream()
                .filter(p -> p.kind().equals(kind))
                .map(Place::name)
                .sorted()
                .toList();
    }

    Optional<Map<String, Object>> read(String kind, String name) {
        return Optional.ofNullable(force.get(new Place(kind, name)));
    }
}
