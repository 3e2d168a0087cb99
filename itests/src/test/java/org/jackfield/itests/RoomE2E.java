// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;
import static org.jackfield.itests.Conversation.MIDDLE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.PluginDesk;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Phones meet in a conference room. */
@ExtendWith(SharedAppliance.class)
class RoomE2E {

    private static final String FEATURE = "jackfield-app-conference";
    private static final String ROOM = "/api/setting/conference/tried";
    private static final String NUMBER = "611";
    private static final String PIN = "4711#";
    private static final List<Integer> TONES = List.of(LOW, MIDDLE, HIGH);

    /** Of a second; a tone of the room that tells of somebody may cover a part of it. */
    private static final double LEAST = 0.6;

    private final Appliance appliance;

    RoomE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    private void room(Map<String, ?> settings) {
        appliance.console().put(ROOM, settings).ok();
    }

    @AfterEach
    void away() {
        appliance.console().delete(ROOM);
    }

    @Test
    void threeHearEachOtherAndTalkOnWhileThePlugInIsTakenOutAndPutBack() {
        room(Map.of("number", NUMBER, "pin", "4711", "announce", "tone"));
        try (Phones phones = new Phones(appliance, "room")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMU"));
            Baresip bert = phones.phone("bert", MIDDLE, config -> config.codecs("g722"));
            Baresip cleo = phones.phone("cleo", HIGH, config -> config.codecs("opus"));
            for (Baresip phone : List.of(anna, bert, cleo)) {
                enter(phone);
            }
            parties(phones, 3);
            cleo.hears(cleo.secondsHeard() + 1);
            double[] from = {anna.secondsHeard(), bert.secondsHeard(), cleo.secondsHeard()};

            PluginDesk desk = new PluginDesk(appliance::console);
            try {
                desk.done("uninstall", FEATURE);
                parties(phones, 3);
                cleo.hears(cleo.secondsHeard() + 2);
            } finally {
                desk.done("install", FEATURE);
            }
            cleo.hears(cleo.secondsHeard() + 1);

            heard(anna, from[0], MIDDLE, HIGH);
            heard(bert, from[1], LOW, HIGH);
            heard(cleo, from[2], LOW, MIDDLE);

            anna.hangUp();
            anna.closed();
            enter(anna);
            parties(phones, 3);
            anna.hears(anna.secondsHeard() + 2.5);
            double now = anna.secondsHeard();
            assertThat(tones(anna.heard().orElseThrow().cut(now - 1, now)))
                    .as("who comes later joins the talk that was left behind")
                    .containsExactly(MIDDLE, HIGH);
        }
    }

    private static void enter(Baresip phone) {
        phone.dial(NUMBER).established().hears(0.5);
        phone.press(PIN);
    }

    /** All of them are in one call. */
    private void parties(Phones phones, int count) {
        await("one call of " + count).atMost(Duration.ofSeconds(8)).untilAsserted(() -> {
            List<JsonNode> calls = Calls.of(appliance, phones.name("bert"));
            assertThat(calls).hasSize(1);
            assertThat(calls.get(0).path("legs").findValuesAsText("target"))
                    .filteredOn(target -> target.startsWith("device:"))
                    .hasSize(count);
        });
    }

    /** Requires, of each second from a moment on, the tones of all others, and not its own. */
    private static void heard(Baresip phone, double from, Integer... others) {
        Wav all = phone.heard().orElseThrow();
        for (double second = from; second + 1 < all.seconds(); second++) {
            assertThat(tones(all.cut(second, second + 1)))
                    .as("second %.0f at %s", second, phone.config().name())
                    .containsExactly(others);
        }
    }

    private static Set<Integer> tones(Wav second) {
        Hearing hearing = Hearing.of(second);
        Set<Integer> heard = new TreeSet<>();
        for (int tone : TONES) {
            double seconds = hearing.sounding(tone);
            assertThat(seconds < 0.1 || seconds > LEAST)
                    .as("%d Hz for %.2f s", tone, seconds)
                    .isTrue();
            if (seconds > LEAST) {
                heard.add(tone);
            }
        }
        return heard;
    }

    @Test
    void aWrongPinIsRefusedAndTheCallEnds() {
        room(Map.of("number", NUMBER, "pin", "4711"));
        try (Phones phones = new Phones(appliance, "room")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            enter(bert);
            anna.dial(NUMBER).established();
            for (int tries = 1; tries <= 3; tries++) {
                anna.hears(anna.secondsHeard() + 2.5);
                anna.press("9#");
            }
            anna.closed();
            assertThat(anna.hearing().sounding(HIGH, Hearing.ALONE))
                    .as("bert, who is inside")
                    .isLessThan(0.1);
        }
    }

    @Test
    void whoeverIsFirstWaitsForTheModerator() {
        room(Map.of("number", NUMBER, "pin", "4711", "moderator-pin", "9876", "moderator-ends", true));
        try (Phones phones = new Phones(appliance, "room")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMU"));
            enter(anna);
            bert.dial(NUMBER).established().hears(0.5);
            bert.press("9876#");
            parties(phones, 2);
            anna.hears(anna.secondsHeard() + 2);
            double now = anna.secondsHeard();
            assertThat(Hearing.of(anna.heard().orElseThrow().cut(now - 1, now)).sounding(HIGH))
                    .isGreaterThan(LEAST);
            bert.hangUp();
            anna.closed();
        }
    }
}
