// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.BrowserTalk.heardBothWays;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The browser as a phone: real Chromium, and a real phone at the other end. */
@ExtendWith(SharedAppliance.class)
class SoftphoneE2E {

    private static final int SECONDS = 20;

    private final Appliance appliance;

    SoftphoneE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void aBrowserCallsAPhoneBothAreHeardAndAReloadEndsTheCall() {
        try (Phones phones = new Phones(appliance, "softphone");
                Browser browser = open()) {
            Baresip anna = phones.phone("anna", HIGH, config -> config.codecs("PCMA"));

            browser.does("dial " + phones.name("anna"));
            anna.answer().established();
            browser.does("talking");

            heardBothWays(browser, anna, SECONDS);
            JsonNode leg = appliance.console().legOf("browser-admin");
            assertThat(leg.at("/codec/name").asText()).isEqualTo("OPUS/48000/2");
            assertThat(leg.path("encrypted").asBoolean()).isTrue();

            browser.does("reload");
            await("the call to end").atMost(Duration.ofSeconds(15)).until(() -> anna.saw("CALL_CLOSED"));
            anna.dial("browser-admin");
            browser.does("answer").does("talking").does("hangup");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aPhoneCallsTwoBrowsersOfWhichOneAnswersAndBothAreHeard() {
        try (Phones phones = new Phones(appliance, "softphone");
                Browser other = open();
                Browser browser = open()) {
            Baresip anna = phones.phone("anna", HIGH, config -> config.codecs("g722"));

            anna.dial("browser-admin");
            other.does("rings");
            browser.does("answer");
            anna.established();
            other.does("quiet");

            heardBothWays(browser, anna, SECONDS);
            assertThat(appliance
                            .console()
                            .callOf(phones.name("anna"))
                            .path("mode")
                            .asText())
                    .isEqualTo("relay");
            anna.hangUp();
            browser.does("quiet");
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> Calls.of(appliance, phones.name("anna")).isEmpty());
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aCallIsTakenOverAnotherPanelHeldFreedOfNoiseAndTransferred() {
        try (Phones phones = new Phones(appliance, "softphone");
                Browser browser = open()) {
            Baresip anna = phones.phone("anna", HIGH, config -> config.codecs("PCMA"));
            Baresip ben = phones.phone("ben", LOW, config -> config.codecs("PCMA"));

            browser.does("elsewhere");
            anna.dial("browser-admin");
            browser.does("answer").does("phone");
            anna.established();

            browser.does("hold");
            Hearing held = browser.hears(2);
            assertThat(held.sounding(HIGH)).as("while held: %s", held).isLessThan(0.5);
            browser.does("resume");
            Hearing again = browser.hears(3);
            assertThat(again.sounding(HIGH)).as("after it: %s", again).isGreaterThan(2.0);

            browser.does("noise on");
            await("noise to be taken out").atMost(Duration.ofSeconds(5)).until(() -> appliance
                    .console()
                    .legOf("browser-admin")
                    .at("/sound/suppressor")
                    .asText()
                    .equals("on"));

            browser.does("transfer " + phones.name("ben"));
            ben.answer().established();
            browser.does("quiet");
            assertThat(appliance
                            .console()
                            .callOf(phones.name("anna"))
                            .path("legs")
                            .findValuesAsText("target"))
                    .contains("device:" + phones.name("ben"));
            anna.hangUp();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsSaidOverTheSocketIsDescribed() {
        assertThat(appliance
                        .console()
                        .get("/api/asyncapi.json")
                        .ok()
                        .at("/channels/softphone/address")
                        .asText())
                .isEqualTo("/ws/softphone");
    }

    private Browser open() {
        return Browser.open(appliance.console(), Appliance.work().resolve("softphone-" + UUID.randomUUID()), LOW);
    }
}
