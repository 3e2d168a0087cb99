// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import org.jackfield.api.settings.Configuration.Key;
import org.jackfield.api.settings.Configuration.Schema;
import org.jspecify.annotations.Nullable;

/** What may be set in one kind of settings. */
public record SchemaJson(
        String kind, String variant, boolean many, String title, String description, List<KeyJson> keys) {

    /** One key. */
    public record KeyJson(
            String name,
            String title,
            String description,
            String type,
            boolean list,
            boolean required,
            List<String> defaults,
            List<String> options,
            @Nullable Long min,
            @Nullable Long max) {

        static KeyJson of(Key key) {
            return new KeyJson(
                    key.name(),
                    key.title(),
                    key.description(),
                    key.type(),
                    key.list(),
                    key.required(),
                    key.defaults(),
                    key.options(),
                    key.min().orElse(null),
                    key.max().orElse(null));
        }
    }

    public static SchemaJson of(Schema schema) {
        return new SchemaJson(
                schema.kind(),
                schema.variant(),
                schema.many(),
                schema.title(),
                schema.description(),
                schema.keys().stream().map(KeyJson::of).toList());
    }
}
