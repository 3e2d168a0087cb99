// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.client.Client;
import org.jackfield.itests.client.Client.Dialog;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Digits cross between phones that send them in different ways. */
@ExtendWith(SharedAppliance.class)
class DigitsE2E {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Appliance appliance;

    DigitsE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void tonesOfAPhoneWithoutTelephoneEventReachOneThatKnowsNothingElse() {
        String anna = device("auto");
        try (Phones phones = new Phones(appliance, "digits");
                Client first = client(anna)) {
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            bert.dial(anna).established().hears(2);
            assertThat(Calls.of(appliance, anna).get(0).path("mode").asText()).isEqualTo("mixed");

            first.press("159#0D");

            await().atMost(SOON).untilAsserted(() -> assertThat(bert.digits()).isEqualTo("159#0D"));
            bert.hears(4).hangUp();
            bert.closed();
            // Of six tones of 100 ms a look or two each is heard before they are known for what they are.
            assertThat(bert.hearing().sounding(1336)).isLessThan(0.1);
            assertThat(bert.hearing().sounding(LOW)).isGreaterThan(2);
        }
    }

    @Test
    void digitsOfAPhoneWithTelephoneEventAreTonesForOneWithout() {
        String anna = device("auto");
        try (Phones phones = new Phones(appliance, "digits");
                Client first = client(anna)) {
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            bert.dial(anna).established().hears(1);
            first.listenAnew();

            bert.digit('5');

            await().atMost(SOON).untilAsserted(() -> {
                assertThat(first.hearing().sounding(770)).isGreaterThan(0.05);
                assertThat(first.hearing().sounding(1336)).isGreaterThan(0.05);
            });
            assertThat(first.informed()).isEmpty();
        }
    }

    @Test
    void digitsByInfoReachAPhoneWithTelephoneEventAndComeBackByInfo() {
        String anna = device("info");
        try (Phones phones = new Phones(appliance, "digits");
                Client first = client(anna)) {
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            Dialog dialog = answered(first, bert, phones.name("bert"));

            for (char digit : "4*".toCharArray()) {
                first.inform(dialog, digit);
            }
            await().atMost(SOON).untilAsserted(() -> assertThat(bert.digits()).isEqualTo("4*"));

            bert.digit('7');
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(first.informed()).isEqualTo("7"));
        }
    }

    @Test
    void digitsByInfoAreTonesForAPhoneThatInsistsOnThem() {
        String anna = device("info");
        String bert = device("inband");
        try (Client first = client(anna);
                Client second = client(bert)) {
            Dialog dialog = first.call(bert);
            await().atMost(SOON).until(() -> second.hearing().sounding(LOW) > 1);

            first.inform(dialog, '8');
            await().atMost(SOON).until(() -> second.hearing().sounding(852) > 0.05);
            second.press("3");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(first.informed()).isEqualTo("3"));
        }
    }

    private static Dialog answered(Client caller, Baresip called, String number) {
        Thread answering = new Thread(() -> called.answer(), "answering");
        answering.start();
        Dialog dialog = caller.call(number);
        called.established();
        return dialog;
    }

    private Client client(String name) {
        return new Client(name, "pw-" + name, appliance.sip(), LOW).register();
    }

    private String device(String dtmf) {
        String name = "digits-" + UUID.randomUUID().toString().substring(0, 6);
        appliance.console().device(name, "pw-" + name, Map.of("digest", "both", "dtmf", dtmf));
        return name;
    }
}
