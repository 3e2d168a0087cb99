// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.jackfield.itests.peer.Certificate;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator does by REST and by files, while people talk. */
@ExtendWith(SharedAppliance.class)
class OperateE2E {

    private static final int LOW = 440;
    private static final int MIDDLE = 700;
    private static final int HIGH = 1000;

    private final Appliance appliance;

    OperateE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void aCallIsBegunJoinedByAThirdAndEndedByRest() {
        try (Phones phones = new Phones(appliance, "rest")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Baresip cleo = phones.phone("cleo", MIDDLE, config -> config.codecs("g722"));
            String call = appliance
                    .console()
                    .post("/api/call", Map.of("from", Map.of("device", phones.name("anna")), "to", phones.name("bert")))
                    .ok()
                    .path("id")
                    .asText();
            anna.answer();
            bert.answer().established();
            anna.established().hears(2);

            appliance
                    .console()
                    .post("/api/call/" + call + "/leg", Map.of("number", phones.name("cleo")))
                    .ok();
            cleo.answer().established().hears(4);

            appliance.console().delete("/api/call/" + call).ok();
            List.of(anna, bert, cleo).forEach(Baresip::closed);
            assertHears(anna, HIGH, MIDDLE);
            assertHears(bert, LOW, MIDDLE);
            assertHears(cleo, LOW, HIGH);
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(appliance
                            .console()
                            .get("/api/record/" + call)
                            .ok()
                            .path("legs")
                            .size())
                    .isEqualTo(3));
        }
    }

    @Test
    void aCallSaysWhyItWentAsItDidAndShowsItsMessages() {
        try (Phones phones = new Phones(appliance, "why")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMU"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            anna.dial("7654321").closed();
            assertThat(codes(record(phones, 1))).containsExactly("refused", "ended");

            anna.dial(phones.name("bert"));
            bert.ringing().hangUp();
            JsonNode busy = record(phones, 2);
            assertThat(codes(busy)).containsExactly("routed", "tried", "failed", "ended");
            assertThat(busy.path("why").path(2).path("sentence").asText())
                    .startsWith("device:" + phones.name("bert") + " was not reached, after ")
                    .containsAnyOf("Q.850 cause 17", "Q.850 cause 21");

            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(1).hangUp();
            JsonNode answered = record(phones, 3);
            assertThat(codes(answered)).containsSubsequence("routed", "tried", "answered", "sound", "ended");
            assertThat(answered.path("why").findValuesAsText("sentence")).anySatisfy(sentence -> assertThat(sentence)
                    .endsWith("the sound is mixed, since the codecs differ"));

            JsonNode trace = appliance
                    .console()
                    .get("/api/record/" + answered.path("id").asText() + "/trace")
                    .ok();
            assertThat(messages(trace, answered.path("legs").path(0)))
                    .containsSubsequence(
                            "received INVITE",
                            "sent 401",
                            "received INVITE",
                            "sent 200",
                            "received ACK",
                            "received BYE",
                            "sent 200");
            assertThat(messages(trace, answered.path("legs").path(1)))
                    .containsSubsequence(
                            "sent INVITE", "received 180", "received 200", "sent ACK", "sent BYE", "received 200");
            assertThat(trace.toString())
                    .contains("response=\\\"***\\\"")
                    .doesNotContainPattern("response=\\\\\"[0-9a-f]");
        }
    }

    private JsonNode record(Phones phones, int count) {
        String anna = phones.name("anna");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> appliance.console().records(anna).size() == count);
        return appliance.console().records(anna).get(0);
    }

    private static List<String> codes(JsonNode call) {
        return call.path("why").findValuesAsText("code");
    }

    /** The messages of a leg as direction with method or status. */
    private static List<String> messages(JsonNode trace, JsonNode leg) {
        List<String> messages = new ArrayList<>();
        for (JsonNode message : trace) {
            if (message.path("leg").equals(leg.path("id"))) {
                String[] line = message.path("line").asText().split(" ");
                messages.add(
                        message.path("direction").asText() + " " + (line[0].startsWith("SIP/") ? line[1] : line[0]));
            }
        }
        return messages;
    }

    @Test
    void aMistakeInAFileIsNamedAndWhatWasInForceStays() throws IOException {
        try (Phones phones = new Phones(appliance, "mistake")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Path file = appliance.etc().resolve("jackfield.device-" + phones.name("anna") + ".cfg");
            String good = Files.readString(file);

            Files.writeString(file, "pasword = oops\nsrtp = perhaps\n");

            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(refusals())
                    .contains(file.getFileName().toString(), "pasword", "password", "srtp"));
            anna.dial("600").established().hangUp();
            anna.closed();
            Files.writeString(file, good);
            await().atMost(Duration.ofSeconds(5)).until(() -> !refusals().contains(phones.name("anna")));
        }
    }

    @Test
    void aNewCertificateIsShownToNewConnectionsAndCallsGoOn() throws IOException {
        try (Phones phones = new Phones(appliance, "certificate")) {
            UnaryOperator<BaresipConfig> tls =
                    config -> config.transport("tls").registrar("127.0.0.1:" + appliance.sipTlsPort());
            Baresip anna = phones.phone("anna", LOW, tls);
            Baresip bert = phones.phone("bert", HIGH, tls);
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(1);
            BigInteger before = appliance.certificate();

            replaceCertificate();

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !appliance.certificate().equals(before));
            anna.hears(anna.heard().orElseThrow().seconds() + 2).hangUp();
            bert.closed();
            assertThat(anna.hearing().gaps(HIGH)).isZero();
            assertThat(bert.hearing().gaps(LOW)).isZero();
        }
    }

    private void replaceCertificate() throws IOException {
        Certificate made = Certificate.make(Appliance.work().resolve("certificate"), "another");
        Path tls = appliance.etc().resolve("tls");
        Files.copy(made.key(), tls.resolve("jackfield.key"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(made.chain(), tls.resolve("jackfield.crt"), StandardCopyOption.REPLACE_EXISTING);
    }

    private String refusals() {
        JsonNode refused = appliance.console().get("/api/setting").ok().path("refused");
        return refused.toString();
    }

    private static void assertHears(Baresip phone, int first, int second) {
        assertThat(phone.hearing().sounding(first))
                .as("%s hears %d", phone.config().name(), first)
                .isGreaterThan(2);
        assertThat(phone.hearing().sounding(second))
                .as("%s hears %d", phone.config().name(), second)
                .isGreaterThan(2);
    }
}
