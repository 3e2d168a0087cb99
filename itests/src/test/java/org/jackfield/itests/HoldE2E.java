// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.client.Client;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is held hears music, and talks on afterwards as before. */
@ExtendWith(SharedAppliance.class)
class HoldE2E {

    /** Middle C and the E and G above it, which the music is made of. */
    private static final double[] NOTES = {261.63, 329.63, 392.0};

    private final Appliance appliance;

    HoldE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    private static void music(Hearing held) {
        for (double note : NOTES) {
            assertThat(held.sounding(note, Hearing.AMONG_OTHERS))
                    .as("%s Hz in %s", note, held)
                    .isGreaterThan(0.3);
        }
        assertThat(held.sounding(LOW)).isLessThan(0.1);
        assertThat(held.sounding(HIGH)).isLessThan(0.1);
    }

    /** A bar of music and a little of the next: every note of the first chord is in it, wherever it begins. */
    private static Hearing listens(Baresip phone) {
        return phone.listens(13);
    }

    @Test
    void whomAnOperatorHoldsHearsMusicAndTheOtherIsHeardAgainAfterwards() {
        try (Phones phones = new Phones(appliance, "hold")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(2);
            appliance.console().changeLeg(phones.name("bert"), Map.of("hold", true));
            await("the music").atMost(Duration.ofSeconds(5)).until(() -> mixed(phones.name("bert")));
            bert.listens(0.5);
            music(listens(bert));
            appliance.console().changeLeg(phones.name("bert"), Map.of("hold", false));
            await("the relay").atMost(Duration.ofSeconds(5)).until(() -> !mixed(phones.name("bert")));
            Hearing again = bert.listens(2);
            assertThat(again.sounding(LOW)).as("%s", again).isGreaterThan(1.8);
            assertThat(anna.listens(2).sounding(HIGH)).isGreaterThan(1.8);
            anna.hangUp();
            bert.closed();
        }
    }

    private boolean mixed(String device) {
        JsonNode call = Calls.of(appliance, device).get(0);
        return call.path("mode").asText().equals("mixed");
    }

    @Test
    void whomAPhoneHoldsInSilenceHearsMusicUntilItGoesOn() {
        try (Phones phones = new Phones(appliance, "hold")) {
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            String device = "holder-" + UUID.randomUUID().toString().substring(0, 6);
            appliance.console().device(device, "pw-" + device, Map.of());
            try (Client holder = new Client(device, "pw-" + device, appliance.sip(), LOW)) {
                Client.Dialog dialog = holder.call(phones.name("bert"));
                bert.answer().established().hears(1.5);
                assertThat(bert.hearing().sounding(LOW)).isGreaterThan(0.5);
                holder.freeze(dialog);
                bert.listens(0.5);
                music(listens(bert));
                holder.resume(dialog);
                bert.listens(1);
                assertThat(bert.listens(2).sounding(LOW)).isGreaterThan(1.8);
            }
            appliance.console().delete("/api/device/" + device);
        }
    }

    @Test
    void aPhoneThatPlaysSomethingItselfIsHeard() {
        try (Phones phones = new Phones(appliance, "hold")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(1);
            anna.hold();
            bert.listens(1);
            Hearing held = bert.listens(4);
            assertThat(held.sounding(LOW)).as("%s", held).isGreaterThan(3.8);
            anna.resume();
            anna.hangUp();
            bert.closed();
        }
    }
}
