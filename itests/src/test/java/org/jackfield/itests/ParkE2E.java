// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;
import static org.jackfield.itests.Conversation.MIDDLE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.client.Client;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls are parked and fetched. */
@ExtendWith(SharedAppliance.class)
class ParkE2E {

    private static final String PARK = "/api/setting/app-park";

    private final Appliance appliance;

    ParkE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @AfterEach
    void asItWas() {
        appliance.console().put(PARK, Map.of()).ok();
    }

    @Test
    void aCallThatIsTransferredToAPlaceIsFetchedFromAnotherPhone() {
        try (Phones phones = new Phones(appliance, "park")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMU"));
            Baresip bert = phones.phone("bert", MIDDLE, config -> config.codecs("PCMU"));
            Baresip carl = phones.phone("carl", HIGH, config -> config.codecs("g722"));
            talk(phones, anna, "bert", bert);

            bert.transfer("71");
            bert.closed();
            parked(phones, "71");
            double waiting = anna.secondsHeard();
            anna.hears(waiting + 2);
            assertThat(Hearing.of(anna.heard().orElseThrow().cut(waiting + 0.5, waiting + 2))
                            .level())
                    .as("music")
                    .isGreaterThan(-40);

            carl.dial("71").established();
            fetched(phones, anna, carl);
        }
    }

    /** The two hear each other and nobody else, all of the time. */
    private void fetched(Phones phones, Baresip anna, Baresip carl) {
        await("the two alone").atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            List<JsonNode> calls = Calls.of(appliance, phones.name("anna"));
            assertThat(calls).hasSize(1);
            assertThat(calls.get(0).path("legs").findValuesAsText("target"))
                    .containsExactlyInAnyOrder("device:" + phones.name("anna"), "device:" + phones.name("carl"));
        });
        double annas = anna.secondsHeard() + 0.5;
        double carls = carl.secondsHeard() + 0.5;
        anna.hears(annas + 2.5);
        carl.hears(carls + 2.5);
        anna.hangUp();
        carl.closed();
        assertThat(Hearing.of(anna.heard().orElseThrow().cut(annas, annas + 2)).sounding(HIGH, Hearing.ALONE))
                .isGreaterThan(1.9);
        assertThat(Hearing.of(carl.heard().orElseThrow().cut(carls, carls + 2)).sounding(LOW, Hearing.ALONE))
                .isGreaterThan(1.9);
    }

    /** Begins a call and has it answered. */
    private static void talk(Phones phones, Baresip caller, String nick, Baresip called) {
        caller.dial(phones.name(nick));
        called.answer().established();
        caller.established();
        called.hears(0.5);
    }

    /** What is parked is seen under the number of its place. */
    private void parked(Phones phones, String place) {
        await("anna at " + place).atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            JsonNode call = Calls.of(appliance, phones.name("anna")).get(0);
            assertThat(call.path("legs").findValuesAsText("target"))
                    .containsExactlyInAnyOrder("device:" + phones.name("anna"), "app:park");
            assertThat(call.path("legs").findValuesAsText("number")).contains(place);
        });
    }

    @Test
    void whoParksAttendedHearsThePlaceFirst() {
        String name = "boss-" + UUID.randomUUID().toString().substring(0, 6);
        appliance.console().device(name, "secret-" + name, Map.of("digest", "both"));
        try (Phones phones = new Phones(appliance, "park");
                Client boss = new Client(name, "secret-" + name, appliance.sip(), 0).register()) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMU"));
            Baresip carl = phones.phone("carl", HIGH, config -> config.codecs("PCMU"));
            CompletableFuture<Client.Dialog> call = CompletableFuture.supplyAsync(() -> boss.call(phones.name("anna")));
            anna.answer().established();
            Client.Dialog first = call.join();
            boss.hold(first);
            boss.listenAnew();
            Client.Dialog second = boss.call("70");
            await("a place that is said")
                    .atMost(Duration.ofSeconds(6))
                    .until(() -> boss.hearing().level() > -35);

            assertThat(boss.attendedTransfer(first, second)).isEqualTo(202);
            await().atMost(Duration.ofSeconds(5)).until(() -> boss.hungUp(first) && boss.hungUp(second));
            parked(phones, "71");
            carl.dial("71").established();
            fetched(phones, anna, carl);
        } finally {
            appliance.console().delete("/api/device/" + name);
        }
    }

    @Test
    void whomNobodyFetchesComesBackToWhoParkedIt() {
        appliance.console().put(PARK, Map.of("timeout", 10)).ok();
        try (Phones phones = new Phones(appliance, "park")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip carl = phones.phone("carl", HIGH, config -> config.codecs("PCMA"));
            talk(phones, anna, "carl", carl);
            carl.transfer("72");
            carl.closed();
            parked(phones, "72");
            anna.hears(anna.secondsHeard() + 9);
            carl.answer().established();
            fetched(phones, anna, carl);
        }
    }

    @Test
    void nobodyIsAtAFreePlaceAndWhoTransfersToOneThatIsTakenIsTold() {
        try (Phones phones = new Phones(appliance, "park")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMU"));
            Baresip bert = phones.phone("bert", MIDDLE, config -> config.codecs("PCMU"));
            Baresip carl = phones.phone("carl", HIGH, config -> config.codecs("PCMU"));
            bert.dial("73").established().hears(1);
            talk(phones, anna, "carl", carl);
            carl.transfer("73");
            await("the news that it failed").atMost(Duration.ofSeconds(5)).until(() -> carl.log()
                    .contains("SIP/2.0 486"));
            bert.hangUp();
            assertThat(bert.hearing().level()).as("what is said").isGreaterThan(-35);
        }
    }
}
