// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Party;
import org.jackfield.api.call.Target;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.NegotiatedCodec;

/**
 * The legs of a record as JSON text. Written field by field, since rows outlive the classes: a field that an old row lacks
 * reads as unknown.
 */
final class LegJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LegJson() {}

    static String write(List<LegView> legs) {
        ArrayNode array = JSON.createArrayNode();
        legs.forEach(leg -> write(array.addObject(), leg));
        return array.toString();
    }

    static List<LegView> read(String text) throws SQLException {
        try {
            List<LegView> legs = new ArrayList<>();
            JSON.readTree(text).forEach(node -> legs.add(leg(node)));
            return legs;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new SQLException("The column legs of a call record is damaged", e);
        }
    }

    private static void write(ObjectNode node, LegView leg) {
        node.put("id", leg.id().value());
        node.put("endpoint", leg.endpoint());
        node.put("direction", leg.direction().name());
        node.put("state", leg.state().name());
        node.put("target", leg.party().target().toString());
        node.put("number", leg.party().number());
        node.put("name", leg.party().displayName());
        node.put("address", leg.party().address());
        leg.codec().ifPresent(codec -> write(node.putObject("codec"), codec));
        node.put("media", leg.media().name());
        node.put("muted", leg.muted());
        node.put("encrypted", leg.encrypted());
        write(node.putObject("counters"), leg.counters());
        QualityText.write(node.putObject("quality"), leg.quality());
        node.put("one-way", leg.oneWay());
        node.put("chain", leg.chain());
        leg.answered().ifPresent(at -> node.put("answered", at.toString()));
    }

    private static void write(ObjectNode node, NegotiatedCodec codec) {
        node.put("name", codec.format().name());
        node.put("clock", codec.format().clockRate());
        node.put("channels", codec.format().channels());
        node.put("send", codec.sendPayloadType());
        node.put("receive", codec.receivePayloadType());
        node.put("fmtp", codec.remoteFmtp());
        node.put("ptime", codec.ptime());
    }

    private static void write(ObjectNode node, MediaCounters counters) {
        node.put("packets-received", counters.packetsReceived());
        node.put("packets-sent", counters.packetsSent());
        node.put("octets-received", counters.octetsReceived());
        node.put("octets-sent", counters.octetsSent());
        node.put("packets-lost", counters.packetsLost());
        node.put("packets-late", counters.packetsLate());
        node.put("packets-refused", counters.packetsRefused());
        node.put("jitter", counters.jitter());
        node.put("remote-lost", counters.remoteLost());
        node.put("round-trip", counters.roundTrip());
        node.put("silence", counters.silence());
    }

    private static LegView leg(JsonNode node) {
        return new LegView(
                new LegId(node.path("id").asText()),
                node.path("endpoint").asText(),
                LegDirection.valueOf(node.path("direction").asText("INBOUND")),
                LegState.valueOf(node.path("state").asText("ENDED")),
                new Party(
                        Target.parse(node.path("target").asText()),
                        node.path("number").asText(),
                        node.path("name").asText(),
                        node.path("address").asText()),
                node.has("codec") ? Optional.of(codec(node.path("codec"))) : Optional.empty(),
                MediaDirection.valueOf(node.path("media").asText("INACTIVE")),
                node.path("muted").asBoolean(),
                LegSound.PLAIN,
                node.path("encrypted").asBoolean(),
                counters(node.path("counters")),
                QualityText.read(node.path("quality")),
                node.path("one-way").asBoolean(),
                node.path("chain").asText(),
                node.has("answered")
                        ? Optional.of(Instant.parse(node.path("answered").asText()))
                        : Optional.empty());
    }

    private static NegotiatedCodec codec(JsonNode node) {
        CodecFormat format = new CodecFormat(
                node.path("name").asText(),
                node.path("clock").asInt(),
                node.path("channels").asInt(1));
        return new NegotiatedCodec(
                format,
                node.path("send").asInt(),
                node.path("receive").asInt(),
                node.path("fmtp").asText(),
                node.path("ptime").asInt(20));
    }

    private static MediaCounters counters(JsonNode node) {
        return new MediaCounters(
                node.path("packets-received").asLong(),
                node.path("packets-sent").asLong(),
                node.path("octets-received").asLong(),
                node.path("octets-sent").asLong(),
                node.path("packets-lost").asLong(),
                node.path("packets-late").asLong(),
                node.path("packets-refused").asLong(),
                node.path("jitter").asDouble(-1),
                node.path("remote-lost").asLong(-1),
                node.path("round-trip").asDouble(-1),
                node.path("silence").asLong(-1));
    }
}
