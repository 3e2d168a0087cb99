// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import org.jackfield.api.plugin.PluginChange;
import org.jspecify.annotations.Nullable;

/** Something that was plugged in, taken out or tried. {@code outcome} is {@code done}, {@code backed-out} or {@code failed}. */
public record PluginChangeJson(
        long id,
        String at,
        String user,
        String from,
        String verb,
        String outcome,
        String sentence,
        List<StepJson> steps) {

    /** What became, or should have become, of one plug-in. */
    public record StepJson(String feature, @Nullable String before, @Nullable String after) {}

    public static PluginChangeJson of(PluginChange change) {
        return new PluginChangeJson(
                change.id(),
                change.at().toString(),
                change.by().user(),
                change.by().from(),
                Texts.of(change.verb()),
                Texts.of(change.outcome()),
                change.sentence(),
                change.steps().stream()
                        .map(s -> new StepJson(
                                s.feature(), s.before().orElse(null), s.after().orElse(null)))
                        .toList());
    }
}
