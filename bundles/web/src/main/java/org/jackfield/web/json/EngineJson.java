// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import org.jackfield.api.media.Engine;

/** One revision of a codec or noise suppressor, and what it does now. */
public record EngineJson(
        String kind,
        String name,
        String format,
        String maker,
        int ranking,
        int stages,
        long failures,
        long overruns,
        int abandoned,
        int barred) {

    public static EngineJson of(Engine engine) {
        return new EngineJson(
                Texts.of(engine.kind()),
                engine.name(),
                engine.format(),
                engine.maker(),
                engine.ranking(),
                engine.stages(),
                engine.failures(),
                engine.overruns(),
                engine.abandoned(),
                engine.barred());
    }
}
