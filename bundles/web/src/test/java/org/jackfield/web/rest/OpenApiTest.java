// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the description of REST says, as the build made it. */
class OpenApiTest {

    @Test
    void noTwoThingsShareAName() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes/org/jackfield/web"))) {
            Map<String, Long> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Json.class"))
                    .map(name -> name.substring(name.lastIndexOf('$') + 1))
                    .collect(groupingBy(name -> name, counting()));
            assertThat(names)
                    .isNotEmpty()
                    .allSatisfy((name, count) -> assertThat(count).as(name).isOne());
        }
    }

    @Test
    void whoMayJoinACallIsDescribedApartFromWhoIsInIt() throws IOException {
        JsonNode schemas =
                new ObjectMapper().readTree(new OpenApiResource().read()).at("/components/schemas");
        assertThat(schemas.at("/FurtherPartyJson/properties/supervise/type").asText())
                .isEqualTo("string");
        assertThat(schemas.at("/PartyJson/properties/target/type").asText()).isEqualTo("string");
    }
}
