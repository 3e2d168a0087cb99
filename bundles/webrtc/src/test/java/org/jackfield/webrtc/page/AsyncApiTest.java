// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is written about the messages is what there is. */
class AsyncApiTest {

    private static JsonNode messages() throws IOException {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi.json")) {
            return new ObjectMapper().readTree(in).at("/channels/softphone/messages");
        }
    }

    @Test
    void eachTypeIsDescribedAndNoOther() throws Exception {
        Set<String> described = new TreeSet<>();
        messages().forEach(message -> described.add(message.path("name").asText()));
        Set<String> known = new TreeSet<>();
        for (var field : Message.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                known.add((String) field.get(null));
            }
        }
        assertThat(described).isEqualTo(known);
    }

    @Test
    void eachFieldThatIsDescribedExists() throws Exception {
        Set<String> fields = new TreeSet<>();
        Arrays.stream(Message.class.getRecordComponents())
                .map(RecordComponent::getName)
                .forEach(fields::add);
        messages().forEach(message -> message.at("/payload/properties")
                .fieldNames()
                .forEachRemaining(field -> assertThat(fields).contains(field)));
    }
}
