// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;
import static org.jackfield.itests.Conversation.MIDDLE;

import java.util.List;
import java.util.Map;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls that ring at one phone are answered at another. */
@ExtendWith(SharedAppliance.class)
class PickupE2E {

    private static final String GROUP = "/api/setting/group/picked";

    private final Appliance appliance;

    PickupE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @AfterEach
    void away() {
        appliance.console().delete(GROUP);
    }

    @Test
    void aCallIsPickedUpByTheNumberOfThePhoneThatRings() {
        try (Phones phones = new Phones(appliance, "pickup")) {
            picked(phones, "*8" + phones.name("bert"));
        }
    }

    @Test
    void aColleaguesCallIsPickedUpWithoutSayingWhose() {
        try (Phones phones = new Phones(appliance, "pickup")) {
            appliance
                    .console()
                    .put(
                            GROUP,
                            Map.of("member", List.of("device:" + phones.name("bert"), "device:" + phones.name("carl"))))
                    .ok();
            picked(phones, "*8");
        }
    }

    /** Anna calls bert, and carl picks it up by dialling that. */
    private void picked(Phones phones, String dialled) {
        Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
        Baresip bert = phones.phone("bert", MIDDLE, config -> config.codecs("PCMA"));
        Baresip carl = phones.phone("carl", HIGH, config -> config.codecs("PCMU"));
        anna.dial(phones.name("bert"));
        bert.ringing();
        carl.dial(dialled).established();
        anna.established();
        bert.closed();
        assertThat(bert.log()).contains("cause=200;text=\"Call completed elsewhere\"");
        double carls = carl.secondsHeard() + 0.5;
        anna.hears(3);
        carl.hears(carls + 2.2).hangUp();
        anna.closed();
        Conversation.hears(anna, HIGH);
        assertThat(Hearing.of(carl.heard().orElseThrow().cut(carls, carls + 2)).sounding(LOW, Hearing.ALONE))
                .isGreaterThan(1.9);
        assertThat(Calls.of(appliance, phones.name("anna"))).isEmpty();
    }

    @Test
    void whoIsNoColleagueHearsThatNothingRings() {
        try (Phones phones = new Phones(appliance, "pickup")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", MIDDLE, config -> config.codecs("PCMA"));
            Baresip carl = phones.phone("carl", HIGH, config -> config.codecs("PCMU"));
            anna.dial(phones.name("bert"));
            bert.ringing();
            carl.dial("*8").established();
            carl.closed();
            assertThat(carl.hearing().level()).as("what is said").isGreaterThan(-35);
            assertThat(bert.saw("CALL_CLOSED")).isFalse();
        }
    }
}
