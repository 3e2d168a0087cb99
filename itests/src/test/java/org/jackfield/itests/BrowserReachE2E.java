// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.BrowserTalk.heardBothWays;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Changes;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.peer.Carrier;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom a browser reaches, and how it is reached: another browser, a provider, and all devices of one user. */
@ExtendWith(SharedAppliance.class)
class BrowserReachE2E {

    private static final int SECONDS = 5;
    private static final String OUTSIDE_NUMBER = "+4989555123";
    private static final String EVE = "eve";
    private static final String PASSWORD = "a password of eve's";

    private static Appliance appliance;

    @BeforeAll
    static void anotherUser(Appliance shared) {
        appliance = shared;
        appliance
                .console()
                .put("/api/user/" + EVE, Map.of("password", PASSWORD, "role", "user"))
                .ok();
    }

    @AfterAll
    static void noOtherUser() {
        appliance.console().delete("/api/user/" + EVE);
    }

    @Test
    void oneBrowserCallsAnotherAndBothAreHeard() {
        try (Browser admin = admin(LOW);
                Browser eve = eve(HIGH)) {
            admin.does("dial browser-eve");
            eve.does("answer").does("talking");

            CompletableFuture<Hearing> atAdmin = CompletableFuture.supplyAsync(() -> admin.hears(SECONDS));
            Hearing atEve = eve.hears(SECONDS);
            assertThat(atEve.sounding(LOW)).as("at eve: %s", atEve).isGreaterThan(SECONDS - 1.0);
            assertThat(atAdmin.join().sounding(HIGH))
                    .as("at admin: %s", atAdmin.join())
                    .isGreaterThan(SECONDS - 1.0);
            eve.does("hangup");
            admin.does("quiet");
            assertThat(admin.complaints()).isEmpty();
            assertThat(eve.complaints()).isEmpty();
        }
    }

    @Test
    void aBrowserCallsOutAndIsCalledThroughAProvider() {
        try (Carrier carrier = Carrier.registering(
                        Appliance.work().resolve("browser-carrier-" + UUID.randomUUID()), "127.0.0.4");
                Changes rules = new Changes(appliance);
                Browser browser = admin(LOW);
                Baresip outside = carrier.outside(HIGH)) {
            rules.provider("carrier", carrier.line(Map.of()))
                    .outbound("out", "+*", "provider:carrier")
                    .inbound("in", Carrier.CUSTOMER_NUMBER, "device:browser-admin");
            appliance.console().awaitTrunk("carrier");

            browser.does("dial " + OUTSIDE_NUMBER);
            outside.answer().established();
            heardBothWays(browser, outside, SECONDS);
            browser.does("hangup");

            outside.dial(Carrier.CUSTOMER_NUMBER);
            browser.does("answer");
            outside.established();
            heardBothWays(browser, outside, SECONDS);
            browser.does("hangup");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whoCallsAUsersPhoneRingsTheUsersBrowserToo() {
        try (Phones phones = new Phones(appliance, "together");
                Browser eve = eve(LOW)) {
            Baresip anna = phones.phone("anna", HIGH, config -> config.codecs("PCMA"));
            Baresip desk = phones.phone("desk", HIGH, config -> config.codecs("PCMA"), Map.of("user", EVE));

            anna.dial(phones.name("desk"));
            desk.ringing();
            eve.does("answer");
            anna.established();
            await("the desk to be told").until(() -> desk.saw("CALL_CLOSED"));
            heardBothWays(eve, anna, SECONDS);
            eve.does("hangup");

            anna.dial("browser-eve");
            eve.does("rings");
            desk.answer();
            anna.established();
            eve.does("quiet");
            anna.hangUp();
        }
    }

    @Test
    void ofTwoBrowsersThatAnswerAtOnceOneIsInTheCallAndTheOtherIsTold() {
        try (Phones phones = new Phones(appliance, "race");
                Browser here = eve(LOW);
                Browser there = eve(LOW)) {
            Baresip anna = phones.phone("anna", HIGH, config -> config.codecs("PCMA"));
            anna.dial("browser-eve");
            here.does("rings");
            there.does("rings");

            CompletableFuture<?> one = CompletableFuture.runAsync(() -> here.does("race"));
            there.does("race");
            one.join();
            anna.established();

            await("one of them to be in the call")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> answered(phones.name("anna")).equals(List.of("device:browser-eve")));
            Browser winner = hears(here, HIGH) ? here : there;
            Browser loser = winner == here ? there : here;
            loser.does("quiet");
            heardBothWays(winner, anna, SECONDS);
            winner.does("hangup");
        }
    }

    @Test
    void thePhoneOfAPageGoesWithItsLogin() {
        try (Phones phones = new Phones(appliance, "logout");
                Browser eve = eve(LOW)) {
            Baresip anna = phones.phone("anna", HIGH, config -> config.codecs("PCMA"));
            anna.dial("browser-eve");
            eve.does("answer").does("talking");
            anna.established();

            eve.does("logout");
            await("the call to end").atMost(Duration.ofSeconds(15)).until(() -> anna.saw("CALL_CLOSED"));
        }
    }

    /** Who besides this device has answered its call. */
    private static List<String> answered(String device) {
        return appliance.console().callOf(device).path("legs").findParents("state").stream()
                .filter(leg -> leg.path("state").asText().equals("answered"))
                .map(BrowserReachE2E::target)
                .filter(target -> !target.equals("device:" + device))
                .toList();
    }

    private static String target(JsonNode leg) {
        return leg.at("/party/target").asText();
    }

    private static boolean hears(Browser browser, int hertz) {
        try {
            return browser.hears(2).sounding(hertz) > 1.0;
        } catch (AssertionError e) {
            // It has no connection that brings anything.
            return false;
        }
    }

    private static Browser admin(int toneHz) {
        return Browser.open(appliance.console(), folder("admin"), toneHz);
    }

    private static Browser eve(int toneHz) {
        return Browser.open(appliance.console(), EVE, PASSWORD, folder(EVE), toneHz);
    }

    private static Path folder(String user) {
        return Appliance.work().resolve("browser-" + user + "-" + UUID.randomUUID());
    }
}
