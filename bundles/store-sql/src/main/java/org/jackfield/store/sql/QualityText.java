// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.LegQuality.Scale;
import org.jackfield.api.media.LegQuality.Way;

/** How a leg sounded, as JSON; what an old row lacks reads as unknown. */
final class QualityText {

    private static final int UNKNOWN = -1;

    private QualityText() {}

    static void write(ObjectNode node, LegQuality quality) {
        node.put("scale", quality.scale().name());
        write(node.putObject("received"), quality.received());
        write(node.putObject("sent"), quality.sent());
    }

    private static void write(ObjectNode node, Way way) {
        node.put("loss", way.loss());
        node.put("jitter", way.jitter());
        node.put("concealment", way.concealment());
        node.put("delay", way.delay());
        node.put("rating", way.rating());
        node.put("mos", way.mos());
        node.put("worst", way.worst());
        node.put("average", way.average());
    }

    static LegQuality read(JsonNode node) {
        return new LegQuality(
                way(node.path("received")),
                way(node.path("sent")),
                Scale.valueOf(node.path("scale").asText(Scale.NARROWBAND.name())));
    }

    private static Way way(JsonNode node) {
        return new Way(
                node.path("loss").asDouble(UNKNOWN),
                node.path("jitter").asDouble(UNKNOWN),
                node.path("concealment").asDouble(UNKNOWN),
                node.path("delay").asDouble(UNKNOWN),
                node.path("rating").asDouble(UNKNOWN),
                node.path("mos").asDouble(UNKNOWN),
                node.path("worst").asDouble(UNKNOWN),
                node.path("average").asDouble(UNKNOWN));
    }
}
