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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several phones under one number. */
@ExtendWith(SharedAppliance.class)
class GroupE2E {

    private static final String GROUP = "/api/setting/group/tried";
    private static final String NUMBER = "700";

    private final Appliance appliance;

    GroupE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    private void group(Phones phones, String order, int ring) {
        appliance
                .console()
                .put(
                        GROUP,
                        Map.of(
                                "number", NUMBER,
                                "member", List.of("device:" + phones.name("bert"), "device:" + phones.name("carl")),
                                "order", order,
                                "ring", ring,
                                "otherwise", "app:echo"))
                .ok();
    }

    @AfterEach
    void away() {
        appliance.console().delete(GROUP);
    }

    @Test
    void allRingAndTheFirstToAnswerHasTheCall() {
        try (Phones phones = new Phones(appliance, "group")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Baresip carl = phones.phone("carl", MIDDLE, config -> config.codecs("g722"));
            group(phones, "all", 20);
            anna.dial(NUMBER);
            bert.ringing();
            carl.answer().established();
            bert.closed();
            anna.established().hears(2).hangUp();
            carl.closed();
            anna.closed();
            Conversation.hears(anna, MIDDLE);
        }
    }

    @Test
    void oneAfterAnotherIsRungAndThenWhoeverIsLeft() {
        try (Phones phones = new Phones(appliance, "group")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Baresip carl = phones.phone("carl", MIDDLE, config -> config.codecs("PCMA"));
            group(phones, "sequential", 5);
            anna.dial(NUMBER);
            bert.ringing();
            assertThat(carl.saw("CALL_INCOMING")).isFalse();
            bert.closed();
            carl.ringing();
            carl.closed();
            anna.established().hears(2).hangUp();
            anna.closed();
            assertThat(anna.hearing().sounding(LOW)).as("the echo").isGreaterThan(1.5);
        }
    }

    @Test
    void whoeverWasIdleLongestIsRungFirst() {
        try (Phones phones = new Phones(appliance, "group")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Baresip carl = phones.phone("carl", MIDDLE, config -> config.codecs("PCMA"));
            group(phones, "longest-idle", 20);
            for (Baresip next : List.of(bert, carl, bert)) {
                anna.dial(NUMBER);
                next.answer().established();
                anna.established().hangUp();
                anna.closed();
                next.closed();
            }
        }
    }
}
