// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;
import static org.jackfield.itests.Conversation.MIDDLE;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Metrics;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.appliance.Trouble;
import org.jackfield.itests.client.Client;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.peer.Program;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** Callers walk a menu by their keys. */
@ExtendWith(SharedAppliance.class)
class MenuE2E {

    private static final String MENU = "/api/setting/menu/tried";
    private static final String NUMBER = "650";
    private static final String LONG =
            "Welcome to this menu. It goes on for quite a while. Nobody listens to all of it. Press 1 for somebody.";
    private static final int CROWD = 100;
    private static final int AT_ONCE = 20;

    private final Appliance appliance;

    MenuE2E(Appliance appliance) {
        this.appliance = appliance;
        Program.need("espeak-ng", "espeak-ng");
    }

    private void menu(Map<String, ?> settings) {
        appliance.console().put(MENU, settings).ok();
    }

    @AfterEach
    void away() {
        appliance.console().delete(MENU);
    }

    @Test
    void aKeyInterruptsTheMenuAndLeadsToSomebody() {
        try (Phones phones = new Phones(appliance, "menu")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMU"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("g722"));
            menu(Map.of(
                    "number", NUMBER, "text", LONG, "choice", List.of("1=device:" + phones.name("bert"), "0=hangup")));
            anna.dial(NUMBER).established().hears(1.5);
            anna.digit('1');
            double rung = anna.secondsHeard();
            anna.hears(rung + 3);
            bert.answer().established();
            double answered = anna.secondsHeard();
            anna.hears(answered + 2);
            bert.hears(2);
            anna.hangUp();
            bert.closed();
            anna.closed();

            Wav heard = anna.heard().orElseThrow();
            assertThat(Hearing.of(heard.cut(0.3, 1.5)).level()).as("the menu").isGreaterThan(-35);
            assertThat(Hearing.of(heard.cut(rung, answered)).sounding(425))
                    .as("ringing")
                    .isGreaterThan(0.5);
            assertThat(Hearing.of(heard.cut(answered + 0.5, answered + 1.5)).sounding(HIGH))
                    .as("whom it led to")
                    .isGreaterThan(0.9);
            assertThat(bert.hearing().sounding(LOW)).isGreaterThan(1.5);
        }
    }

    @Test
    void whatIsEditedHoldsForTheNextCallerAndNotForTheOneInside() {
        try (Phones phones = new Phones(appliance, "menu")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Baresip carl = phones.phone("carl", MIDDLE, config -> config.codecs("PCMA"));
            Baresip dora = phones.phone("dora", LOW, config -> config.codecs("PCMA"));
            menu(Map.of("number", NUMBER, "text", LONG, "choice", List.of("1=device:" + phones.name("bert"))));
            anna.dial(NUMBER).established().hears(1);
            menu(Map.of("number", NUMBER, "text", "Press 1.", "choice", List.of("1=device:" + phones.name("carl"))));
            anna.digit('1');
            bert.answer().established();
            dora.dial(NUMBER).established().hears(1);
            dora.digit('1');
            carl.answer().established();
            anna.hangUp();
            dora.hangUp();
            bert.closed();
            carl.closed();
        }
    }

    @Test
    void aMistakeIsNamedAndTheMenuStaysAsItWas() {
        menu(Map.of("number", NUMBER, "text", "Press 1.", "choice", List.of("1=hangup")));
        JsonNode answer = appliance
                .console()
                .put(MENU, Map.of("text", "Press 1.", "choice", List.of("1=provider:carrier")))
                .body();
        assertThat(answer.toString()).contains("choice", "write number:N");
        assertThat(appliance.console().get(MENU).ok().path("choice").toString()).contains("1=hangup");
    }

    @Test
    void aHundredCallersAtOnceHearWhatWasMadeOnce(TestReporter reporter)
            throws InterruptedException, ExecutionException {
        menu(Map.of("number", NUMBER, "text", LONG, "choice", List.of("1=hangup")));
        String device = "crowd";
        appliance.console().device(device, "pw-crowd", Map.of("digest", "both"));
        // Whole when all of it is made, and so is what was asked for before.
        String said = "/api/voice/said?text=" + URLEncoder.encode(LONG, StandardCharsets.UTF_8);
        assertThat(appliance.console().bytes(said, "").statusCode()).isEqualTo(200);
        Trouble trouble = Trouble.watch(appliance);
        double before = sentences();
        double lateBefore = Metrics.of(appliance).value("jackfield_media_late_ticks_total");
        List<Client> crowd = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Client.Dialog>> calls = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                Client client = new Client(device, "pw-crowd", appliance.sip(), 0);
                crowd.add(client);
                calls.add(threads.submit(() -> client.call(NUMBER)));
            }
            for (Future<Client.Dialog> call : calls) {
                call.get();
            }
            await("all to hear it").atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(crowd)
                    .allSatisfy(client -> assertThat(client.hearing().level()).isGreaterThan(-45)));
            assertThat(sentences()).as("sentences made").isEqualTo(before);
            double late = Metrics.of(appliance).value("jackfield_media_late_ticks_total") - lateBefore;
            reporter.publishEntry("late ticks", String.valueOf(late));
            assertThat(late).isLessThanOrEqualTo(2);
            crowd.forEach(client -> client.press("1"));
            await("the end of all calls").atMost(Duration.ofSeconds(20)).until(() -> Calls.of(appliance, device)
                    .isEmpty());
        } finally {
            threads.shutdownNow();
            crowd.forEach(Client::close);
        }
        trouble.none();
    }

    private double sentences() {
        for (JsonNode voice : appliance.console().get("/api/voice").ok()) {
            if (voice.path("engine").asText().equals("espeak")) {
                return voice.path("sentences").asDouble();
            }
        }
        return 0;
    }
}
