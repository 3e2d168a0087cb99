// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.BrowserTalk.heardBothWays;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Telephones in web pages over SIP and WebSocket (RFC 7118): the real libraries in a real browser, and a real phone. */
@ExtendWith(SharedAppliance.class)
class SipWebSocketE2E {

    private static final int SECONDS = 10;
    private static final int FEW_SECONDS = 5;

    private final Appliance appliance;

    SipWebSocketE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void jsSipCallsAndIsCalledAndBothAreHeardAlsoAfterAHold() {
        try (Phones phones = new Phones(appliance, "sip-websocket")) {
            Baresip anna = phones.phone("anna", HIGH, config -> config.codecs("PCMA"));
            Browser web = phones.page("web", "jssip", LOW);
            assertThat(contact(phones.name("web"))).matches("127\\.0\\.0\\.1:\\d+/wss?");

            web.does("dial " + phones.name("anna"));
            anna.answer().established();
            web.does("talking");
            heardBothWays(web, anna, SECONDS);
            assertThat(appliance
                            .console()
                            .legOf(phones.name("web"))
                            .path("encrypted")
                            .asBoolean())
                    .isTrue();
            web.does("press 7");
            await("the digit").atMost(Duration.ofSeconds(5)).until(() -> anna.digits()
                    .contains("7"));
            web.does("hold").does("resume").does("hangup");
            await("the call to end").atMost(Duration.ofSeconds(5)).until(() -> anna.saw("CALL_CLOSED"));

            anna.dial(phones.name("web"));
            web.does("answer").does("talking");
            anna.established();
            heardBothWays(web, anna, SECONDS);
            anna.hangUp();
            web.does("quiet");
            assertThat(web.complaints()).isEmpty();
        }
    }

    @Test
    void sipJsCallsAndIsCalledAndClosedItIsNotRungAnyMore() {
        try (Phones phones = new Phones(appliance, "sip-websocket")) {
            Baresip anna = phones.phone("anna", HIGH, config -> config.codecs("g722"));
            Browser web = phones.page("web", "sipjs", LOW);

            web.does("dial " + phones.name("anna"));
            anna.answer().established();
            web.does("talking");
            assertThat(web.hears(FEW_SECONDS).sounding(HIGH)).isGreaterThan(FEW_SECONDS - 1.0);
            anna.hangUp();
            web.does("quiet");

            anna.dial(phones.name("web"));
            web.does("answer").does("talking");
            anna.established();
            assertThat(web.hears(FEW_SECONDS).sounding(HIGH)).isGreaterThan(FEW_SECONDS - 1.0);
            assertThat(anna.hearing().sounding(LOW)).isGreaterThan(FEW_SECONDS - 1.0);
            web.does("hangup");
            assertThat(web.complaints()).isEmpty();

            web.close();
            await("the page's registration to go").atMost(Duration.ofSeconds(5)).until(() -> contact(phones.name("web"))
                    .isEmpty());
        }
    }

    /** Where a device can be rung, as the appliance tells; empty if nowhere. */
    private String contact(String device) {
        for (JsonNode known : appliance.console().get("/api/device").ok()) {
            if (known.path("name").asText().equals(device)) {
                return known.at("/contacts/0/from").asText();
            }
        }
        return "";
    }
}
