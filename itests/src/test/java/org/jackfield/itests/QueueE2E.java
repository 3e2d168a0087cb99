// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;
import static org.jackfield.itests.Conversation.MIDDLE;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Callers wait for somebody who is free, and are served in the order in which they came. */
@ExtendWith(SharedAppliance.class)
class QueueE2E {

    private static final String NUMBER = "800";
    private static final String QUEUE = "/api/setting/queue/tried";
    private static final String MUSIC = "/api/setting/music";

    private final Appliance appliance;

    QueueE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void whoCameFirstIsServedFirstAndTheNextHearsMusicAndItsPlace() {
        try (Phones phones = new Phones(appliance, "queue")) {
            Baresip agent = phones.phone("agent", MIDDLE, config -> config.codecs("PCMA"));
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            appliance
                    .console()
                    .put(
                            QUEUE,
                            Map.of(
                                    "number", NUMBER,
                                    "member", List.of("device:" + phones.name("agent")),
                                    "wrap-up", 0,
                                    "ring", 60,
                                    "place", 8))
                    .ok();
            anna.dial(NUMBER).established();
            bert.dial(NUMBER).established();
            assertThat(agent.saw("CALL_ESTABLISHED")).isFalse();
            // The greeting with its place, then music until its place is said again.
            Hearing waiting = bert.listens(14);
            assertThat(waiting.sounding(261.63, Hearing.AMONG_OTHERS)
                            + waiting.sounding(220, Hearing.AMONG_OTHERS)
                            + waiting.sounding(329.63, Hearing.AMONG_OTHERS))
                    .as("music in %s", waiting)
                    .isGreaterThan(0.5);
            assertThat(understood(bert, 0)).containsPattern("your p.*\\b(two|2|to|too)\\b");

            agent.answer().established();
            assertThat(anna.listens(2).sounding(MIDDLE)).as("the first").isGreaterThan(1.5);
            assertThat(bert.listens(1).sounding(MIDDLE)).as("the second").isLessThan(0.2);
            anna.hangUp();
            anna.closed();
            agent.closed();

            // The recogniser understands nothing where music goes on beside words.
            appliance.console().put(MUSIC, Map.of("play", false)).ok();
            double moved = bert.secondsHeard();
            bert.hears(moved + 12);
            assertThat(understood(bert, moved)).containsPattern("your p.*\\b(one|1|won)\\b");
            agent.answer().established();
            assertThat(bert.listens(2).sounding(MIDDLE)).as("the next").isGreaterThan(1.5);
            assertThat(agent.listens(1).sounding(HIGH)).isGreaterThan(0.8);
            bert.hangUp();
            agent.closed();
        } finally {
            appliance.console().put(MUSIC, Map.of()).ok();
            appliance.console().delete(QUEUE);
        }
    }

    /** What was said to a phone since then, by the recogniser that ships. */
    private String understood(Baresip phone, double since) {
        Wav heard = phone.heard().orElseThrow();
        Path file =
                heard.cut(since, heard.seconds()).write(phone.config().folder().resolve("said.wav"));
        JsonNode text = appliance.console().upload("/api/transcript", file).ok();
        return text.path("text").asText().toLowerCase(Locale.ROOT);
    }

    @Test
    void aShortNumberCallsWhoeverItStandsFor() {
        String dial = "/api/setting/speed-dial/tried";
        try (Phones phones = new Phones(appliance, "dial")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"), Map.of("number", "4712"));
            appliance
                    .console()
                    .put(dial, Map.of("number", "81", "target", "number:4712"))
                    .ok();
            anna.dial("81");
            bert.answer().established();
            anna.established().hears(2).hangUp();
            anna.closed();
            bert.closed();
            Conversation.hears(anna, HIGH);
        } finally {
            appliance.console().delete(dial);
        }
    }
}
