// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.api.call.Reason;

/** Why a call went as it did, as JSON text. A row of before has none. */
final class WhyJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WhyJson() {}

    static String write(List<Reason> why) {
        ArrayNode array = JSON.createArrayNode();
        for (Reason reason : why) {
            ObjectNode node = array.addObject();
            node.put("code", reason.code());
            node.put("sentence", reason.sentence());
            ObjectNode values = node.putObject("values");
            reason.values().forEach(values::put);
        }
        return array.toString();
    }

    static List<Reason> read(String text) throws SQLException {
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            List<Reason> why = new ArrayList<>();
            JSON.readTree(text).forEach(node -> why.add(reason(node)));
            return why;
        } catch (JsonProcessingException e) {
            throw new SQLException("The column why of a call record is damaged", e);
        }
    }

    private static Reason reason(JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.path("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asText()));
        return new Reason(
                node.path("code").asText(), values, node.path("sentence").asText());
    }
}
