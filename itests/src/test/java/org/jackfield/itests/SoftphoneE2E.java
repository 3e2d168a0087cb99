// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.BrowserTalk.heardBothWays;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;
import static org.jackfield.itests.Conversation.MIDDLE;

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
    private static final int FEW_SECONDS = 2;
    private static final double SILENCE_DBFS = -60;

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
    void theRingSoundsUntilItIsAnsweredThenOneMutesPressesKeysAndChangesDevices() {
        try (Phones phones = new Phones(appliance, "softphone");
                Browser browser = open()) {
            Baresip anna = phones.phone("anna", HIGH, config -> config.codecs("PCMA"));

            browser.does("still");
            anna.dial("browser-admin");
            browser.does("sounds").does("answer").does("still");
            anna.established();

            browser.does("mute");
            assertThat(soon(anna).level()).as("while muted").isLessThan(SILENCE_DBFS);
            browser.does("unmute");
            assertThat(soon(anna).sounding(LOW)).as("after it").isGreaterThan(FEW_SECONDS - 0.2);

            browser.does("type 11*0#").does("press 5").does("press 9");
            await("the digits").atMost(Duration.ofSeconds(8)).untilAsserted(() -> assertThat(anna.digits())
                    .isEqualTo("11*0#59"));

            browser.does("microphone Fake Audio Input 2").does("speaker Fake Audio Output 1");
            assertThat(soon(anna).sounding(LOW)).as("by the other microphone").isGreaterThan(FEW_SECONDS - 0.2);
            assertThat(browser.hears(FEW_SECONDS).sounding(HIGH)).isGreaterThan(FEW_SECONDS - 0.5);
            browser.does("still").does("hangup");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aBlockedMicrophoneIsExplainedAndWithItTheCallIsMadeAndGrowsByAThird() {
        try (Phones phones = new Phones(appliance, "softphone");
                Browser browser = open()) {
            Baresip anna = phones.phone("anna", HIGH, config -> config.codecs("PCMA"));
            Baresip ben = phones.phone("ben", MIDDLE, config -> config.codecs("PCMU"));

            browser.does("forbid").does("dial " + phones.name("anna"));
            browser.does("explained allow it beside the address, and try again").does("quiet");
            assertThat(anna.saw("CALL_INCOMING")).isFalse();

            browser.does("allow").does("dial " + phones.name("anna"));
            anna.answer().established();
            browser.does("talking").does("add " + phones.name("ben"));
            ben.answer().established();

            hearsBoth(soon(anna), LOW, MIDDLE);
            hearsBoth(soon(ben), LOW, HIGH);
            hearsBoth(browser.hears(FEW_SECONDS), MIDDLE, HIGH);
            browser.does("hangup");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** What a phone hears in the next seconds, once what is on its way has come. */
    private static Hearing soon(Baresip phone) {
        phone.hears(phone.secondsHeard() + 1);
        return phone.listens(FEW_SECONDS);
    }

    private static void hearsBoth(Hearing heard, int first, int second) {
        assertThat(heard.sounding(first)).as("%s", heard).isGreaterThan(FEW_SECONDS - 0.5);
        assertThat(heard.sounding(second)).as("%s", heard).isGreaterThan(FEW_SECONDS - 0.5);
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
