// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Console.Answer;
import org.jackfield.itests.appliance.PluginDesk;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each shipped plug-in goes and comes while four people talk in all codecs but Opus; who does not need it does not notice. */
@Tag("long")
@ExtendWith(SharedAppliance.class)
class EveryPluginE2E {

    /** Of each second that a phone hears. */
    private static final double LEAST = 0.7;

    /** Seconds after which a codec that came back is heard. */
    private static final double BACK = 3;

    private final Appliance appliance;
    private final PluginDesk desk;

    EveryPluginE2E(Appliance appliance) {
        this.appliance = appliance;
        desk = new PluginDesk(appliance::console);
    }

    /** Some seconds of what a phone heard, in which a codec that it speaks was away. */
    private record Away(double from, double to) {

        boolean meets(int second) {
            return second + 1 > from && second < to + BACK;
        }
    }

    @Test
    void eachGoesAndComesUnderTones(TestReporter reporter) {
        try (Phones phones = new Phones(appliance, "every")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMU"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Baresip carl = phones.phone("carl", LOW, config -> config.codecs("g722"));
            Baresip dora = phones.phone("dora", HIGH, config -> config.codecs("L16"));
            Conversation narrow = Conversation.between(appliance, anna, bert);
            Conversation wide = Conversation.between(appliance, carl, dora);
            List<Away> narrowAway = new ArrayList<>();
            List<Away> wideAway = new ArrayList<>();

            int tried = 0;
            for (JsonNode plugin : appliance.console().get("/api/plugin").ok()) {
                String feature = plugin.path("feature").asText();
                if (plugin.path("needed").asText().isEmpty()) {
                    double narrowFrom = anna.secondsHeard();
                    double wideFrom = carl.secondsHeard();
                    exchanged(feature, plugin.path("installed").asText());
                    if (feature.equals("jackfield-codec-g711")) {
                        narrow.lasts(BACK);
                        narrowAway.add(new Away(narrowFrom - 1, anna.secondsHeard()));
                    }
                    if (feature.matches("jackfield-codec-(g722|l16)")) {
                        wide.lasts(BACK);
                        wideAway.add(new Away(wideFrom - 1, carl.secondsHeard()));
                    }
                    tried++;
                } else {
                    refused(feature, plugin.path("needed").asText());
                }
            }
            assertThat(tried).isGreaterThanOrEqualTo(20);
            narrow.lasts(2);
            wide.lasts(2);
            anna.hangUp();
            anna.closed();
            carl.hangUp();
            carl.closed();
            reporter.publishEntry("plug-ins", tried + " in " + anna.hearing());

            everySecond(anna, HIGH, narrowAway);
            everySecond(bert, LOW, narrowAway);
            everySecond(carl, HIGH, wideAway);
            everySecond(dora, LOW, wideAway);
        }
    }

    private void exchanged(String feature, String installed) {
        if (installed.isEmpty()) {
            desk.done("install", feature);
            desk.done("uninstall", feature);
        } else {
            desk.done("uninstall", feature);
            assertThat(desk.installed(feature)).isEmpty();
            desk.done("install", feature);
        }
        assertThat(desk.installed(feature)).isEqualTo(installed);
    }

    private void refused(String feature, String why) {
        Answer answer = appliance.console().post("/api/plugin/" + feature + "/uninstall", Map.of());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("detail").asText()).isEqualTo(why);
    }

    private static void everySecond(Baresip phone, int hz, List<Away> away) {
        Wav heard = phone.heard().orElseThrow();
        for (int i = 1; i + 2 < heard.seconds(); i++) {
            int second = i;
            if (away.stream().noneMatch(span -> span.meets(second))) {
                assertThat(Hearing.of(heard.cut(second, second + 1)).sounding(hz))
                        .as("second %d at %s", second, phone.config().name())
                        .isGreaterThan(LEAST);
            }
        }
    }
}
