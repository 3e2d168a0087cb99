// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Changes;
import org.jackfield.itests.appliance.Console.Answer;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Carrier;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files in {@code etc/} and REST are two views of one thing, while it runs. */
@ExtendWith(SharedAppliance.class)
class SettingsE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Appliance appliance;

    SettingsE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void aProviderAndARouteThatAreWrittenAsFilesCarryCallsAndAreSeenByRest() throws IOException {
        Path provider = appliance.etc().resolve("jackfield.provider-filed.cfg");
        Path route = appliance.etc().resolve("jackfield.route-filed.cfg");
        Path folder = Appliance.work().resolve("filed-" + UUID.randomUUID());
        try (Carrier carrier = Carrier.registering(folder, "127.0.0.6");
                Phones phones = new Phones(appliance, "filed");
                Baresip outside = carrier.outside(HIGH)) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());

            Files.writeString(
                    provider,
                    """
                    # by hand
                    adapter = generic
                    host = %s
                    port = %d
                    user = account
                    password = pw-account
                    """
                            .formatted(carrier.address(), carrier.port()));
            Files.writeString(route, "number = /^0[1-9]/\nrewrite = /^0/+49/\ntarget = provider:filed\n");
            appliance.console().awaitTrunk("filed");
            anna.dial("0895552001");
            outside.answer().established();
            anna.established().hangUp();
            anna.closed();
            outside.closed();

            assertThat(carrier.requests("INVITE", "+49895552001")).isNotEmpty();
            JsonNode seen = appliance.console().get("/api/provider/filed").ok();
            assertThat(seen.path("host").asText()).isEqualTo(carrier.address());
            assertThat(seen.path("port").asInt()).isEqualTo(carrier.port());
            assertThat(seen.path("password").asText()).isEqualTo("********");
            assertThat(appliance
                            .console()
                            .get("/api/route/filed")
                            .ok()
                            .path("rewrite")
                            .asText())
                    .isEqualTo("/^0/+49/");
            Files.delete(route);
            await().atMost(SOON)
                    .until(() -> appliance.console().get("/api/route/filed").status() == 404);
            assertThat(anna.dial("0895552001").closed()).isEqualTo("404 Not Found");
        } finally {
            Files.deleteIfExists(provider);
            Files.deleteIfExists(route);
        }
    }

    @Test
    void whatIsPutByRestStandsInAFileAndKeepsWhatSomebodyWroteThere() throws IOException {
        Path file = appliance.etc().resolve("jackfield.route-put.cfg");
        try (Changes changes = new Changes(appliance)) {
            Files.writeString(file, "# why this rule is here\nnumber = 0900*\ntarget = app:echo\n");
            await().atMost(SOON)
                    .until(() -> appliance.console().get("/api/route/put").status() == 200);

            changes.route("put", Map.of("number", "0800*", "target", List.of("app:echo", "app:tones")));

            assertThat(Files.readString(file).lines())
                    .contains("# why this rule is here", "number = 0800*", "target = app:echo, app:tones");
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void aWrongBodyIsRefusedFieldByFieldAndNothingIsWritten() {
        Answer refused = appliance
                .console()
                .put(
                        "/api/provider/wrong",
                        Map.of("adapter", "generic", "hots", "127.0.0.1", "port", 70_000, "register", "perhaps"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.body().path("status").asInt()).isEqualTo(422);
        assertThat(refused.body().path("detail").asText()).contains("nothing was changed");
        assertThat(refused.body().path("errors").findValuesAsText("field"))
                .contains("hots", "host", "port", "register");
        assertThat(reason(refused, "hots")).contains("did you mean 'host'?");
        assertThat(reason(refused, "port")).contains("65535");
        assertThat(appliance.etc().resolve("jackfield.provider-wrong.cfg")).doesNotExist();
    }

    private static String reason(Answer refused, String field) {
        for (JsonNode error : refused.body().path("errors")) {
            if (error.path("field").asText().equals(field)) {
                return error.path("reason").asText();
            }
        }
        return "";
    }
}
