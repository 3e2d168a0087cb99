// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import org.jackfield.api.plugin.Kar;
import org.jspecify.annotations.Nullable;

/** A file of plug-ins on the shelf; {@code id} is its SHA-256. */
public record KarJson(
        String id,
        String name,
        long bytes,
        String at,
        String user,
        String from,
        @Nullable String signer,
        List<ContentJson> plugins) {

    /** A plug-in in it. */
    public record ContentJson(String feature, String version, String title, boolean installed) {}

    public static KarJson of(Kar kar) {
        return new KarJson(
                kar.id(),
                kar.name(),
                kar.bytes(),
                kar.at().toString(),
                kar.by().user(),
                kar.by().from(),
                kar.signer().orElse(null),
                kar.plugins().stream()
                        .map(p -> new ContentJson(p.feature(), p.version(), p.title(), p.installed()))
                        .toList());
    }
}
