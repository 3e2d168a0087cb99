// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.itests.BrowserTalk.heardBothWays;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import java.util.Map;
import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Metrics;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.peer.Roaming;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser whose host changes its network in the middle of a call: its connections break, and the call goes on over new ones. */
class BrowserNetworkE2E {

    private static final int SECONDS = 5;

    private static Roaming net;
    private static Appliance appliance;

    @BeforeAll
    static void build() {
        net = Roaming.build();
        appliance = Appliance.everywhere("roaming", Roaming.HERE);
    }

    @AfterAll
    static void takeDown() {
        if (appliance != null) {
            appliance.close();
        }
        if (net != null) {
            net.close();
        }
    }

    @ParameterizedTest(name = "with the {0} side of ICE")
    @ValueSource(strings = {"lite", "full"})
    void aCallGoesOnOverAnotherNetworkAndThePhoneIsReachableThere(String ice) {
        net.home();
        appliance.console().put("/api/setting/webrtc", Map.of("ice", ice)).ok();
        try (Phones phones = new Phones(appliance, "roaming");
                Browser browser = open()) {
            Baresip anna = phones.phone("anna", HIGH, config -> config.codecs("PCMA"));
            browser.does("dial " + phones.name("anna"));
            anna.answer().established();
            browser.does("talking");
            heardBothWays(browser, anna, SECONDS);
            assertThat(Metrics.of(appliance).value("jackfield_webrtc_full_ice")).isEqualTo(ice.equals("full") ? 1 : 0);

            net.unplug();
            browser.does("broken");
            net.radio();

            browser.does("mended");
            heardBothWays(browser, anna, SECONDS);
            assertThat(appliance
                            .console()
                            .callOf(phones.name("anna"))
                            .path("legs")
                            .size())
                    .isEqualTo(2);

            anna.hangUp();
            browser.does("quiet");
            anna.dial("browser-admin");
            browser.does("answer");
            anna.established();
            browser.does("hangup");
        }
    }

    private static Browser open() {
        return Browser.open(
                appliance.console(),
                "https://" + Roaming.HERE + ":" + appliance.httpsPort(),
                Appliance.work().resolve("roaming-browser-" + UUID.randomUUID()),
                LOW,
                net.there());
    }
}
