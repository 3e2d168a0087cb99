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
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls for a phone go elsewhere. */
@ExtendWith(SharedAppliance.class)
class DiversionE2E {

    private final Appliance appliance;

    DiversionE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    private static String setting(String device) {
        return "/api/setting/diversion/" + device;
    }

    private void divert(String device, Map<String, ?> settings) {
        appliance.console().put(setting(device), settings).ok();
    }

    /** Anna's call for Bert is answered by Carl, who is heard, and by nobody else. */
    private void reaches(Baresip anna, String bert, Baresip carl, String occasion) {
        carl.answer().established();
        anna.established().hears(1.5);
        JsonNode why = Calls.of(appliance, carl.config().name()).get(0).path("why");
        assertThat(why.toString()).contains("\"diverted\"", "device:" + bert, occasion);
        anna.hangUp();
        anna.closed();
        carl.closed();
        Conversation.hears(anna, MIDDLE);
    }

    @Test
    void alwaysWhenBusyWhenNobodyAnswersAndWhenAway() {
        try (Phones phones = new Phones(appliance, "diversion")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Baresip carl = phones.phone("carl", MIDDLE, config -> config.codecs("PCMA"));
            String name = phones.name("bert");
            String carls = "device:" + phones.name("carl");
            divert(name, Map.of("always", carls));
            anna.dial(name);
            reaches(anna, name, carl, "always");
            assertThat(bert.saw("CALL_INCOMING")).isFalse();

            divert(name, Map.of("busy", carls));
            anna.dial(name);
            bert.ringing().hangUp();
            reaches(anna, name, carl, "busy");

            divert(name, Map.of("no-answer", carls, "ring", 5));
            anna.dial(name);
            bert.ringing();
            bert.closed();
            reaches(anna, name, carl, "no-answer");

            bert.close();
            await("the end of its registration").atMost(Duration.ofSeconds(10)).until(() -> appliance
                    .console()
                    .entry("device", name)
                    .path("contacts")
                    .isEmpty());
            divert(name, Map.of("unreachable", carls));
            anna.dial(name);
            reaches(anna, name, carl, "unreachable");
            appliance.console().delete(setting(name));
        }
    }

    @Test
    void aPhoneSaysByItselfThatItIsNotToBeDisturbed() {
        try (Phones phones = new Phones(appliance, "diversion")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            String name = phones.name("bert");
            code(bert, "*78", "");
            assertThat(appliance
                            .console()
                            .get(setting(name))
                            .ok()
                            .path("do-not-disturb")
                            .asBoolean())
                    .isTrue();
            anna.dial(name);
            assertThat(anna.closed()).startsWith("486");
            assertThat(bert.saw("CALL_INCOMING")).isFalse();
            code(bert, "*79", "");
            anna.dial(name);
            bert.answer().established();
            anna.hangUp();
            bert.closed();
            appliance.console().delete(setting(name));
        }
    }

    @Test
    void aPhoneForwardsItsCallsByItself() {
        try (Phones phones = new Phones(appliance, "diversion")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Baresip carl = phones.phone("carl", MIDDLE, config -> config.codecs("PCMA"), Map.of("number", "4711"));
            String name = phones.name("bert");
            code(bert, "*72", "4711#");
            assertThat(appliance
                            .console()
                            .get(setting(name))
                            .ok()
                            .path("always")
                            .asText())
                    .isEqualTo("number:4711");
            anna.dial(name);
            reaches(anna, name, carl, "always");
            code(bert, "*73", "");
            assertThat(appliance
                            .console()
                            .get(setting(name))
                            .ok()
                            .path("always")
                            .asText())
                    .isEmpty();
            appliance.console().delete(setting(name));
        }
    }

    /** Dials a code, presses keys, and hears something said until the end. */
    private static void code(Baresip phone, String code, String keys) {
        phone.dial(code).established();
        if (!keys.isEmpty()) {
            phone.hears(1);
        }
        keys.chars().forEach(key -> {
            double before = phone.secondsHeard();
            phone.digit((char) key).hears(before + 0.3);
        });
        phone.closed();
        assertThat(phone.hearing().level()).as("what is said").isGreaterThan(-40);
    }

    @Test
    void aMembersDiversionDoesNotSwallowTheCallsOfItsGroup() {
        try (Phones phones = new Phones(appliance, "diversion")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Baresip carl = phones.phone("carl", MIDDLE, config -> config.codecs("PCMA"));
            String group = "/api/setting/group/swallowed";
            List<String> members = List.of("device:" + phones.name("bert"), "device:" + phones.name("carl"));
            appliance
                    .console()
                    .put(group, Map.of("number", "710", "member", members))
                    .ok();
            divert(phones.name("bert"), Map.of("always", "app:echo"));
            anna.dial("710");
            bert.ringing();
            carl.answer().established();
            bert.closed();
            anna.established().hears(1.5).hangUp();
            anna.closed();
            carl.closed();
            Conversation.hears(anna, MIDDLE);
            appliance.console().delete(group);
            appliance.console().delete(setting(phones.name("bert")));
        }
    }
}
