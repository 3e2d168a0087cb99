// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import org.jackfield.api.plugin.PluginPreview;
import org.jspecify.annotations.Nullable;

/** What would come and go if a plug-in were installed or updated now. */
public record PluginPreviewJson(
        String feature,
        String version,
        @Nullable String replaces,
        String origin,
        List<PieceJson> bundles,
        List<String> features,
        List<String> problems) {

    /** A bundle; {@code present} if the same is in already. */
    public record PieceJson(String name, String version, long bytes, boolean present) {}

    public static PluginPreviewJson of(PluginPreview preview) {
        return new PluginPreviewJson(
                preview.feature(),
                preview.version(),
                preview.replaces().orElse(null),
                preview.origin(),
                preview.bundles().stream()
                        .map(p -> new PieceJson(p.name(), p.version(), p.bytes(), p.present()))
                        .toList(),
                preview.features(),
                preview.problems());
    }
}
