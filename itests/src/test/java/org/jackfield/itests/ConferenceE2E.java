// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.NoisySpeech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Four phones, each with a codec and a tone of its own, in one call: who hears whom, and how loud. */
@ExtendWith(SharedAppliance.class)
class ConferenceE2E {

    private static final int ANNA = 425;
    private static final int BERT = 725;
    private static final int CLEO = 1025;
    private static final int DORA = 1325;
    private static final List<Integer> TONES = List.of(ANNA, BERT, CLEO, DORA);

    /** What is on its way in jitter buffers and the phones' own, when something changes. */
    private static final double SETTLING_SECONDS = 1;

    private static final double LISTENED_SECONDS = 1.5;

    /** Longer than a word with the pause after it. */
    private static final Duration WORD = Duration.ofSeconds(3);

    private final Appliance appliance;

    ConferenceE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void eachHearsAllOthersAndASupervisorIsHeardByWhomItMay() {
        try (Phones phones = new Phones(appliance, "conference")) {
            Baresip anna = phones.phone("anna", ANNA, config -> config.codecs("opus"));
            Baresip bert = phones.phone("bert", BERT, config -> config.codecs("g722"));
            Baresip cleo = phones.phone("cleo", CLEO, config -> config.codecs("PCMA"));
            Baresip dora = phones.phone("dora", DORA, config -> config.codecs("PCMU"));
            together(phones, anna, bert, cleo);

            assertThat(heardBy(anna)).containsExactlyInAnyOrder(BERT, CLEO);
            assertThat(heardBy(bert)).containsExactlyInAnyOrder(ANNA, CLEO);
            assertThat(heardBy(cleo)).containsExactlyInAnyOrder(ANNA, BERT);

            join(phones, "dora", Map.of("supervise", "listen"));
            dora.answer().established();
            settle(dora);
            assertThat(heardBy(dora)).containsExactlyInAnyOrder(ANNA, BERT, CLEO);
            assertThat(heardBy(anna)).doesNotContain(DORA);
            assertThat(heardBy(cleo)).doesNotContain(DORA);

            change(
                    phones,
                    "dora",
                    Map.of(
                            "supervise",
                            "whisper",
                            "whisperTo",
                            leg(phones, "anna").path("id").asText()));
            settle(anna);
            assertThat(heardBy(anna)).containsExactlyInAnyOrder(BERT, CLEO, DORA);
            assertThat(heardBy(bert)).containsExactlyInAnyOrder(ANNA, CLEO);
            assertThat(heardBy(cleo)).containsExactlyInAnyOrder(ANNA, BERT);

            change(phones, "dora", Map.of("supervise", "barge"));
            settle(anna);
            assertThat(heardBy(bert)).containsExactlyInAnyOrder(ANNA, CLEO, DORA);
            assertThat(heardBy(cleo)).containsExactlyInAnyOrder(ANNA, BERT, DORA);
        }
    }

    @Test
    void whoIsMutedIsNotHeardAndGainIsHeardByAllOthers() {
        try (Phones phones = new Phones(appliance, "muted")) {
            Baresip anna = phones.phone("anna", ANNA, config -> config.codecs("opus"));
            Baresip bert = phones.phone("bert", BERT, config -> config.codecs("g722"));
            Baresip cleo = phones.phone("cleo", CLEO, config -> config.codecs("PCMA"));
            together(phones, anna, bert, cleo);
            assertThat(heardBy(bert)).containsExactlyInAnyOrder(ANNA, CLEO);

            change(phones, "cleo", Map.of("mute", true));
            settle(anna);
            assertThat(heardBy(anna)).containsExactly(BERT);
            assertThat(heardBy(bert)).containsExactly(ANNA);
            assertThat(heardBy(cleo)).containsExactlyInAnyOrder(ANNA, BERT);

            double level = latest(bert).level();
            double said = leg(phones, "anna").at("/sound/said").asDouble();
            change(phones, "anna", Map.of("gain", -12));
            settle(anna);
            assertThat(heardBy(bert)).containsExactly(ANNA);
            assertThat(latest(bert).level()).isCloseTo(level - 12, within(1.0));
            assertThat(leg(phones, "anna").at("/sound/said").asDouble()).isCloseTo(said - 12, within(1.0));

            change(phones, "cleo", Map.of("mute", false));
            settle(anna);
            assertThat(heardBy(anna)).containsExactlyInAnyOrder(BERT, CLEO);
        }
    }

    @Test
    void whoSpeaksIsShownAndATonePassesForBackground() {
        try (Phones phones = new Phones(appliance, "speaking")) {
            Baresip anna =
                    phones.phone("anna", 0, config -> config.codecs("opus").speaking(NoisySpeech.clean(48_000, 60)));
            Baresip bert = phones.phone("bert", BERT, config -> config.codecs("g722"));
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established();

            await().atMost(WORD).until(() -> speaking(phones, "anna"));
            await().atMost(WORD).until(() -> !speaking(phones, "anna"));
            await().atMost(WORD).until(() -> speaking(phones, "anna"));
            await().atMost(WORD).until(() -> !speaking(phones, "bert"));

            change(phones, "anna", Map.of("mute", true));
            await().atMost(WORD).until(() -> !speaking(phones, "anna"));
            await().during(WORD).atMost(WORD.multipliedBy(2)).until(() -> !speaking(phones, "anna"));
        }
    }

    /** Has the first call the second, and the third join them. */
    private void together(Phones phones, Baresip anna, Baresip bert, Baresip cleo) {
        anna.dial(phones.name("bert"));
        bert.answer().established();
        anna.established();
        join(phones, "cleo", Map.of());
        cleo.answer().established();
        settle(cleo);
    }

    /** Waits until what was changed is heard everywhere. */
    private static void settle(Baresip phone) {
        phone.hears(phone.secondsHeard() + SETTLING_SECONDS + LISTENED_SECONDS);
    }

    /** Whose tones a phone heard of late. */
    private static Set<Integer> heardBy(Baresip phone) {
        Hearing hearing = latest(phone);
        Set<Integer> heard = new TreeSet<>();
        for (int tone : TONES) {
            double seconds = hearing.sounding(tone);
            // A tone is there all the time, or not at all.
            assertThat(seconds < 0.1 || seconds > LISTENED_SECONDS - 0.2)
                    .as("%d Hz at %s for %.2f s", tone, phone.config().name(), seconds)
                    .isTrue();
            if (seconds >= 0.1) {
                heard.add(tone);
            }
        }
        return heard;
    }

    private static Hearing latest(Baresip phone) {
        double now = phone.secondsHeard();
        return Hearing.of(phone.heard().orElseThrow().cut(now - LISTENED_SECONDS, now));
    }

    private void join(Phones phones, String nick, Map<String, String> how) {
        Map<String, String> body = new HashMap<>(how);
        body.put("number", phones.name(nick));
        appliance.console().post("/api/call/" + call(phones) + "/leg", body).ok();
    }

    private void change(Phones phones, String nick, Map<String, ?> change) {
        appliance.console().changeLeg(phones.name(nick), change);
    }

    private String call(Phones phones) {
        return appliance.console().callOf(phones.name("anna")).path("id").asText();
    }

    private boolean speaking(Phones phones, String nick) {
        return leg(phones, nick).at("/sound/speaking").asBoolean();
    }

    private JsonNode leg(Phones phones, String nick) {
        return appliance.console().legOf(phones.name(nick));
    }
}
