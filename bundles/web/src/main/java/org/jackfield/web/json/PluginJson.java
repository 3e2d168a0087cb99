// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import org.jackfield.api.plugin.Plugin;
import org.jackfield.api.plugin.PluginJob;
import org.jspecify.annotations.Nullable;

/** A plug-in: whether it is in, who uses it, what was done to it last. */
public record PluginJson(
        String feature,
        String kind,
        String title,
        String description,
        String state,
        @Nullable String installed,
        String available,
        boolean updatable,
        boolean managed,
        @Nullable String needed,
        List<UseJson> uses,
        List<OwnedJson> settings,
        @Nullable JobJson job) {

    /** Somebody who uses it, or gave it up: {@code by} is {@code stage}, {@code app} or {@code provider}. */
    public record UseJson(String by, String name, int count, int barred) {}

    /** Settings it owns. */
    public record OwnedJson(String kind, String variant) {}

    /** What is done to it, or was done last. */
    public record JobJson(long id, String feature, String verb, String state, String sentence, String at) {

        public static JobJson of(PluginJob job) {
            return new JobJson(
                    job.id(),
                    job.feature(),
                    Texts.of(job.verb()),
                    Texts.of(job.state()),
                    job.sentence(),
                    job.at().toString());
        }
    }

    public static PluginJson of(Plugin plugin) {
        return new PluginJson(
                plugin.feature(),
                Texts.of(plugin.kind()),
                plugin.title(),
                plugin.description(),
                Texts.of(plugin.state()),
                plugin.installed().orElse(null),
                plugin.available(),
                plugin.updatable(),
                plugin.managed(),
                plugin.needed().isEmpty() ? null : plugin.needed(),
                plugin.uses().stream()
                        .map(use -> new UseJson(Texts.of(use.by()), use.name(), use.count(), use.barred()))
                        .toList(),
                plugin.settings().stream()
                        .map(owned -> new OwnedJson(owned.kind(), owned.variant()))
                        .toList(),
                plugin.job().map(JobJson::of).orElse(null));
    }
}
