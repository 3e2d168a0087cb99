// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.itests.BrowserTalk.heardBothWays;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.peer.Roaming;
import org.junit.jupiter.api.Test;

/** A browser whose host changes its network in the middle of a call: its connections break, and the call goes on over new ones. */
class BrowserNetworkE2E {

    private static final int SECONDS = 5;

    @Test
    void aCallGoesOnOverAnotherNetworkAndThePhoneIsReachableThere() {
        try (Roaming net = Roaming.build();
                Appliance appliance = Appliance.everywhere("roaming", Roaming.HERE);
                Phones phones = new Phones(appliance, "roaming");
                Browser browser = Browser.open(
                        appliance.console(),
                        "https://" + Roaming.HERE + ":" + appliance.httpsPort(),
                        Appliance.work().resolve("roaming-browser-" + UUID.randomUUID()),
                        LOW,
                        net.there())) {
            Baresip anna = phones.phone("anna", HIGH, config -> config.codecs("PCMA"));
            browser.does("dial " + phones.name("anna"));
            anna.answer().established();
            browser.does("talking");
            heardBothWays(browser, anna, SECONDS);

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
}
