// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real phones call each other through the appliance, and both are heard. */
@ExtendWith(SharedAppliance.class)
class CallE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;

    private final Appliance appliance;

    CallE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "PCMU,PCMU",
        "PCMA,PCMA",
        "g722,g722",
        "PCMU,PCMA",
        "PCMA,PCMU",
        "PCMU,g722",
        "g722,PCMU",
        "PCMA,g722",
        "g722,PCMA"
    })
    void bothTonesAreHeardWithoutAGapInEachPairOfCodecs(String from, String to) {
        try (Phones phones = new Phones(appliance, "codecs")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs(from));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs(to));

            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(4);
            bert.hears(4);

            assertThat(mode(phones.name("anna"))).isEqualTo(from.equals(to) ? "RELAY" : "MIXED");
            anna.hangUp();
            bert.closed();
            assertHeard(anna, HIGH, 3);
            assertHeard(bert, LOW, 3);
        }
    }

    @ParameterizedTest(name = "over {0}")
    @CsvSource({"udp", "tcp", "tls"})
    void phonesCallOverEachTransport(String transport) {
        try (Phones phones = new Phones(appliance, "transport")) {
            UnaryOperator<BaresipConfig> how = config -> transport.equals("tls")
                    ? config.transport("tls").registrar("127.0.0.1:" + appliance.sipTlsPort())
                    : config.transport(transport);
            Baresip anna = phones.phone("anna", LOW, how);
            Baresip bert = phones.phone("bert", HIGH, how);

            talk(phones, anna, bert);
        }
    }

    @Test
    void anEncryptedPhoneTalksToAPlainOne() {
        try (Phones phones = new Phones(appliance, "srtp")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.encryption("srtp-mand"));
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());

            talk(phones, anna, bert);
        }
    }

    @Test
    void theCalledPhoneMayHangUpToo() {
        try (Phones phones = new Phones(appliance, "callee-ends")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(1);

            bert.hangUp();

            anna.closed();
            await().atMost(Duration.ofSeconds(3)).until(() -> calls(phones.name("anna")) == 0);
        }
    }

    @Test
    void aCallerWhoGivesUpStopsTheRinging() {
        try (Phones phones = new Phones(appliance, "cancel")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            anna.dial(phones.name("bert"));
            bert.ringing();

            anna.hangUp();

            bert.closed();
            await().atMost(Duration.ofSeconds(3)).until(() -> calls(phones.name("anna")) == 0);
        }
    }

    @Test
    void aPhoneThatDeclinesIsReportedToTheCaller() {
        try (Phones phones = new Phones(appliance, "decline")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            anna.dial(phones.name("bert"));
            bert.ringing();

            bert.hangUp();

            assertThat(anna.closed()).containsAnyOf("486", "603", "Busy", "Decline");
        }
    }

    @Test
    void digitsArrive() {
        try (Phones phones = new Phones(appliance, "dtmf")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(1);

            for (char digit : "15#".toCharArray()) {
                anna.digit(digit);
                await().pollDelay(Duration.ofMillis(400)).until(() -> true);
            }

            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(bert.digits()).isEqualTo("15#"));
        }
    }

    @Test
    void aHeldCallIsNotHungUpAndGoesOnAfterwards() {
        try (Phones phones = new Phones(appliance, "hold")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(2);

            anna.hold();
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            assertThat(calls(phones.name("anna"))).isEqualTo(1);
            long held = packetsSentTo(phones.name("anna"));
            anna.resume();

            // The phone records no more of a call that was held; the wire tells that it gets sound again.
            await().atMost(Duration.ofSeconds(5)).until(() -> packetsSentTo(phones.name("anna")) > held + 100);
            anna.hangUp();
            bert.closed();
            assertThat(bert.hearing().sounding(LOW)).isGreaterThan(3);
        }
    }

    @Test
    void aBlindTransferConnectsTheRemainingPartyElsewhere() {
        try (Phones phones = new Phones(appliance, "transfer")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            Baresip cleo = phones.phone("cleo", 700, UnaryOperator.identity());
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(1);

            anna.transfer(phones.name("cleo"));
            cleo.answer().established().hears(3);

            anna.closed();
            bert.hears(4);
            cleo.hangUp();
            bert.closed();
            assertHeard(cleo, HIGH, 2);
            assertThat(bert.hearing().sounding(700)).isGreaterThan(2);
        }
    }

    @Test
    void theEchoAndTonesNumbersAnswer() {
        try (Phones phones = new Phones(appliance, "apps")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());

            anna.dial("600").established().hears(4).hangUp();
            anna.closed();
            assertHeard(anna, LOW, 3);

            anna.dial("602").established().hears(3).hangUp();
            anna.closed();
            assertThat(anna.hearing().level()).isGreaterThan(-40);
        }
    }

    @Test
    void anUnknownNumberIsRefused() {
        try (Phones phones = new Phones(appliance, "unknown")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());

            assertThat(anna.dial("5550123").closed()).containsAnyOf("404", "Not Found");
        }
    }

    private void talk(Phones phones, Baresip anna, Baresip bert) {
        anna.dial(phones.name("bert"));
        bert.answer().established();
        anna.established().hears(4);
        bert.hears(4);
        anna.hangUp();
        bert.closed();
        assertHeard(anna, HIGH, 3);
        assertHeard(bert, LOW, 3);
    }

    private static void assertHeard(Baresip phone, int hz, double seconds) {
        assertThat(phone.hearing().sounding(hz))
                .as(
                        "%s hears %d Hz: %s, %s",
                        phone.config().name(),
                        hz,
                        phone.hearing(),
                        phone.config().folder())
                .isGreaterThan(seconds);
        assertThat(phone.hearing().gaps(hz))
                .as("gaps at %s", phone.config().name())
                .isZero();
    }

    private long calls(String device) {
        return StreamSupport.stream(appliance.console().calls().spliterator(), false)
                .filter(call -> call.toString().contains(device))
                .count();
    }

    private long packetsSentTo(String device) {
        for (JsonNode call : appliance.console().calls()) {
            for (JsonNode leg : call.path("legs")) {
                if (leg.path("party").path("target").asText().equals("device:" + device)) {
                    return leg.path("packets").path("sent").asLong();
                }
            }
        }
        throw new AssertionError("No leg of " + device);
    }

    private String mode(String device) {
        for (JsonNode call : appliance.console().calls()) {
            if (call.toString().contains(device)) {
                return call.path("mode").asText().toUpperCase(java.util.Locale.ROOT);
            }
        }
        return "no call";
    }
}
