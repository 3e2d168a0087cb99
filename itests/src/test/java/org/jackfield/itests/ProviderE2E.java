// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Carrier;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls to and from the outside, over a provider that demands registration and one that knows us by address. */
class ProviderE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;
    private static final String OUTSIDE_NUMBER = "+4989555123";

    private static Appliance appliance;
    private static Carrier first;
    private static Carrier second;

    @BeforeAll
    static void twoProviders() {
        appliance = Appliance.start("provider");
        Path folder = Appliance.work().resolve("carriers-" + UUID.randomUUID());
        first = Carrier.registering(folder.resolve("first"), "127.0.0.2");
        second = Carrier.knowing(folder.resolve("second"), "127.0.0.3", appliance.sip());
        appliance
                .console()
                .put(
                        "/api/provider/first",
                        Map.of(
                                "adapter",
                                "generic",
                                "host",
                                first.address(),
                                "port",
                                first.port(),
                                "user",
                                "account",
                                "password",
                                "pw-account",
                                "register",
                                true,
                                "options-seconds",
                                2,
                                "did-from",
                                "to"))
                .ok();
        appliance
                .console()
                .put(
                        "/api/provider/second",
                        Map.of(
                                "adapter",
                                "generic",
                                "host",
                                second.address(),
                                "port",
                                second.port(),
                                "user",
                                "account",
                                "register",
                                false,
                                "address",
                                List.of(second.address()),
                                "options-seconds",
                                2))
                .ok();
        await("both trunks to be up").atMost(Duration.ofSeconds(15)).until(() -> up("first") && up("second"));
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        appliance.close();
    }

    @Test
    void aCallGoesOutThroughTheProviderThatDemandsRegistration() {
        outbound("provider:first");
        try (Phones phones = new Phones(appliance, "out-first");
                Baresip outside = first.outside(HIGH)) {
            talk(phones, outside);
        }
    }

    @Test
    void aCallGoesOutThroughTheProviderThatKnowsUsByAddress() {
        outbound("provider:second");
        try (Phones phones = new Phones(appliance, "out-second");
                Baresip outside = second.outside(HIGH)) {
            talk(phones, outside);
        }
    }

    @Test
    void aCallComesInOverEachProvider() {
        try (Phones phones = new Phones(appliance, "inbound")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            route(
                    "in",
                    Map.of(
                            "direction",
                            "inbound",
                            "number",
                            Carrier.CUSTOMER_NUMBER,
                            "target",
                            List.of("device:" + phones.name("anna"))));
            for (Carrier carrier : List.of(first, second)) {
                try (Baresip outside = carrier.outside(HIGH)) {
                    outside.dial(Carrier.CUSTOMER_NUMBER);
                    anna.answer().established().hears(3);
                    outside.established().hears(3).hangUp();
                    anna.closed();
                    assertHeard(anna, HIGH);
                    assertHeard(outside, LOW);
                }
            }
        }
    }

    @Test
    void theNextProviderTakesTheCallWhileTheFirstIsAway() {
        outbound("provider:first", "provider:second");
        first.stop();
        try (Phones phones = new Phones(appliance, "failover");
                Baresip outside = second.outside(HIGH)) {
            talk(phones, outside);
        } finally {
            first.resume();
            await("the first trunk to come back").atMost(Duration.ofSeconds(60)).until(() -> up("first"));
        }
    }

    @Test
    void aCallThatComesInOverATrunkDoesNotGoOutOverAnother() {
        outbound("provider:first");
        try (Baresip outside = second.outside(HIGH)) {
            assertThat(outside.dial("sip:+4989777@" + appliance.sip()).closed())
                    .containsAnyOf("40", "Not Found", "Forbidden");
        }
    }

    @Test
    void aBusyDestinationIsNotTriedOverTheNextProvider() {
        route(
                "refused",
                Map.of(
                        "direction",
                        "outbound",
                        "number",
                        "99*",
                        "target",
                        List.of("provider:first", "provider:second")));
        try (Phones phones = new Phones(appliance, "busy")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());

            assertThat(anna.dial("99486").closed()).containsAnyOf("486", "Busy");

            assertThat(second.log()).doesNotContain("99486");
            assertThat(first.log()).contains("99486");
        }
    }

    private static void outbound(String... targets) {
        route("out", Map.of("direction", "outbound", "number", "+*", "target", List.of(targets)));
    }

    private static void route(String name, Map<String, ?> settings) {
        appliance.console().put("/api/route/" + name, settings).ok();
    }

    private static void talk(Phones phones, Baresip outside) {
        Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
        anna.dial(OUTSIDE_NUMBER);
        outside.answer().established();
        anna.established().hears(4);
        outside.hears(4);
        anna.hangUp();
        outside.closed();
        assertHeard(anna, HIGH);
        assertHeard(outside, LOW);
    }

    private static void assertHeard(Baresip phone, int hz) {
        Hearing hearing = phone.hearing();
        assertThat(hearing.sounding(hz))
                .as("%s: %s", phone.config().folder(), hearing)
                .isGreaterThan(2);
        assertThat(hearing.gaps(hz)).isZero();
    }

    private static boolean up(String provider) {
        for (var trunk : appliance.console().get("/api/provider").ok()) {
            if (trunk.path("name").asText().equals(provider)) {
                return trunk.path("status").asText().equals("up");
            }
        }
        return false;
    }
}
