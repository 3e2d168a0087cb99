// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Metrics;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.client.Client;
import org.jackfield.itests.client.Lamp;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lamps of desk phones: who talks, who rings and can be picked up, and what waits. */
@ExtendWith(SharedAppliance.class)
class LampE2E {

    private static final int LOW = 440;
    private static final int MIDDLE = 700;
    private static final int HIGH = 1000;
    private static final int MINUTES = 600;

    /** Of the places to park calls the one that other tests find last. */
    private static final String PLACE = "79";

    private final Appliance appliance;

    LampE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void aLampFollowsAPhoneFromRingingToTalkingToSilenceOnBothSides() {
        try (Phones phones = new Phones(appliance, "lamp");
                Client watcher = watcher()) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            watch(watcher, phones.name("anna"));
            watch(watcher, phones.name("bert"));
            shows(watcher, phones.name("bert"), "terminated");

            anna.dial(phones.name("bert"));
            bert.ringing();
            Lamp.Dialog ringing = ringing(watcher, phones.name("bert"));
            assertThat(ringing.direction()).isEqualTo("recipient");
            assertThat(ringing.remote()).isEqualTo("sip:" + phones.name("anna") + "@" + appliance.sip());
            shows(watcher, phones.name("anna"), "early");

            bert.accept().established();
            shows(watcher, phones.name("bert"), "confirmed");
            shows(watcher, phones.name("anna"), "confirmed");
            assertThat(last(watcher, phones.name("anna")).dialogs().get(0).direction())
                    .isEqualTo("initiator");

            anna.hangUp();
            shows(watcher, phones.name("bert"), "terminated");
            shows(watcher, phones.name("anna"), "terminated");
            assertThat(watcher.lamps(phones.name("bert")))
                    .extracting(Lamp::version)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatRingsIsPickedUpByWhatItsLampSaysAndOnlyOnce() {
        try (Phones phones = new Phones(appliance, "pickup");
                Client watcher = watcher();
                Client late = watcher()) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", MIDDLE, UnaryOperator.identity());
            watch(watcher, phones.name("bert"));
            anna.dial(phones.name("bert"));
            bert.ringing();
            Lamp.Dialog ringing = ringing(watcher, phones.name("bert"));

            watcher.pickUp(phones.name("bert"), ringing);

            anna.established();
            bert.closed();
            hears(watcher, LOW);
            assertThat(anna.hears(2).hearing().sounding(HIGH)).isGreaterThan(1);
            shows(watcher, phones.name("bert"), "terminated");
            assertThat(refused(late, phones.name("bert"), ringing)).contains("481");
        }
    }

    @Test
    void whatWasAnsweredCannotBeTakenByWhatItsLampSaidBefore() {
        try (Phones phones = new Phones(appliance, "answered");
                Client watcher = watcher()) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", MIDDLE, UnaryOperator.identity());
            watch(watcher, phones.name("bert"));
            anna.dial(phones.name("bert"));
            bert.ringing();
            Lamp.Dialog ringing = ringing(watcher, phones.name("bert"));
            bert.accept().established();
            shows(watcher, phones.name("bert"), "confirmed");

            assertThat(refused(watcher, phones.name("bert"), ringing)).contains("486");

            assertThat(anna.hears(2).hearing().sounding(MIDDLE)).isGreaterThan(1);
        }
    }

    @Test
    void aPageOfABrowserThatRingsIsWatchedAndPickedUpLikeAPhone() {
        try (Phones phones = new Phones(appliance, "page");
                Browser browser =
                        Browser.open(appliance.console(), Appliance.work().resolve(name()), LOW);
                Client watcher = watcher()) {
            Baresip anna = phones.phone("anna", MIDDLE, UnaryOperator.identity());
            watch(watcher, "browser-admin");
            anna.dial("browser-admin");
            browser.does("rings");

            watcher.pickUp("browser-admin", ringing(watcher, "browser-admin"));

            anna.established();
            browser.does("quiet");
            hears(watcher, MIDDLE);
            assertThat(anna.hears(2).hearing().sounding(HIGH)).isGreaterThan(1);
            shows(watcher, "browser-admin", "terminated");
        }
    }

    @Test
    void afterATransferTheLampsOfThoseWhoTalkAreLitAndThatOfWhoLeftIsDark() {
        try (Phones phones = new Phones(appliance, "moved");
                Client watcher = watcher()) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", MIDDLE, UnaryOperator.identity());
            Baresip cleo = phones.phone("cleo", HIGH, UnaryOperator.identity());
            List.of("anna", "bert", "cleo").forEach(nick -> watch(watcher, phones.name(nick)));
            anna.dial(phones.name("bert"));
            bert.answer().established();
            shows(watcher, phones.name("bert"), "confirmed");

            bert.transfer(phones.name("cleo"));
            cleo.answer().established();

            shows(watcher, phones.name("bert"), "terminated");
            shows(watcher, phones.name("cleo"), "confirmed");
            shows(watcher, phones.name("anna"), "confirmed");
            cleo.hangUp();
            shows(watcher, phones.name("anna"), "terminated");
            shows(watcher, phones.name("cleo"), "terminated");
        }
    }

    @Test
    void theLampOfAPlaceToParkIsLitWhileACallWaitsThere() {
        try (Phones phones = new Phones(appliance, "parked");
                Client watcher = watcher()) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", MIDDLE, UnaryOperator.identity());
            watch(watcher, PLACE);
            anna.dial(phones.name("bert"));
            bert.answer().established();

            bert.transfer(PLACE);

            shows(watcher, PLACE, "confirmed");
            assertThat(last(watcher, PLACE).dialogs().get(0).remote())
                    .isEqualTo("sip:" + phones.name("anna") + "@" + appliance.sip());
            anna.hangUp();
            shows(watcher, PLACE, "terminated");
        }
    }

    @Test
    void whoeverIsNotOfTheHouseAndWhateverIsNotThereIsRefused() {
        try (Client watcher = watcher();
                Client stranger = new Client(device(), "guess", appliance.sip(), LOW)) {
            assertThat(watcher.subscribe("presence", "600", MINUTES)).isEqualTo(489);
            assertThat(watcher.subscribe("dialog", "nobody-there", MINUTES)).isEqualTo(404);
            assertThat(watcher.subscribe("dialog", "600", 5)).isEqualTo(423);
            assertThat(stranger.subscribe("dialog", "600", MINUTES)).isEqualTo(403);
            assertThat(watcher.lamps("600")).isEmpty();

            assertThat(watcher.subscribe("dialog", "600", 0)).isEqualTo(200);
            await().atMost(Duration.ofSeconds(3))
                    .until(() -> !watcher.lamps("600").isEmpty());
        }
    }

    @Test
    void aPhoneSubscribesToItsMessageLampAndIsToldThatNothingWaits() {
        try (Phones phones = new Phones(appliance, "mail")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.messageLamp());

            await("what the lamp shows").atMost(Duration.ofSeconds(8)).until(() -> anna.log()
                    .contains("Messages-Waiting: no"));
            assertThat(Metrics.of(appliance).value("jackfield_sip_subscriptions"))
                    .isPositive();
        }
    }

    private Client watcher() {
        String name = device();
        return new Client(name, "pw-" + name, appliance.sip(), HIGH).register();
    }

    private String device() {
        String name = name();
        appliance.console().device(name, "pw-" + name, Map.of("digest", "both"));
        return name;
    }

    private static String name() {
        return "watcher-" + UUID.randomUUID().toString().substring(0, 6);
    }

    private static void watch(Client watcher, String resource) {
        assertThat(watcher.subscribe("dialog", resource, MINUTES)).isEqualTo(200);
        await("the first state of " + resource).atMost(Duration.ofSeconds(3)).until(() -> !watcher.lamps(resource)
                .isEmpty());
    }

    private static Lamp last(Client watcher, String resource) {
        List<Lamp> lamps = watcher.lamps(resource);
        return lamps.get(lamps.size() - 1);
    }

    private static void shows(Client watcher, String resource, String state) {
        await(resource + " to be " + state)
                .atMost(Duration.ofSeconds(5))
                .until(() -> last(watcher, resource).states().equals(List.of(state)));
    }

    private static Lamp.Dialog ringing(Client watcher, String resource) {
        await(resource + " to ring")
                .atMost(Duration.ofSeconds(5))
                .until(() -> last(watcher, resource).ringing().isPresent());
        return last(watcher, resource).ringing().orElseThrow();
    }

    private static void hears(Client client, int hz) {
        await().atMost(Duration.ofSeconds(6)).until(() -> client.hearing().sounding(hz) > 1);
    }

    /** The answer to a pick-up that fails. */
    private static String refused(Client client, String number, Lamp.Dialog ringing) {
        try {
            client.pickUp(number, ringing);
        } catch (AssertionError refusal) {
            return String.valueOf(refusal.getMessage());
        }
        throw new AssertionError("It was picked up");
    }
}
