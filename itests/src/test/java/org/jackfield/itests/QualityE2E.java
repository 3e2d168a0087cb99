// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Console;
import org.jackfield.itests.appliance.Events;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.client.Client;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the appliance says of the sound of calls. */
@ExtendWith(SharedAppliance.class)
class QualityE2E {

    /** The phone's reports come each 2 to 7 s, and are looked at each five. */
    private static final Duration REPORTED = Duration.ofSeconds(20);

    private static final Duration NOTICED = Duration.ofSeconds(3);

    private final Appliance appliance;

    QualityE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"PCMU,narrowband,91,93.3,4.3,4.42", "g722,wideband,114,116.1,4.28,4.4"})
    @Execution(ExecutionMode.CONCURRENT)
    void aCleanCallIsRatedAsTheRecommendationsSay(
            String codec, String scale, double least, double most, double worst, double best, TestReporter reporter) {
        try (Phones phones = new Phones(appliance, "quality")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs(codec));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs(codec));
            Conversation talk = Conversation.between(appliance, anna, bert).lasts(1);
            String name = phones.name("anna");
            assertThat(leg(name).has("quality")).isFalse();

            await().atMost(REPORTED).until(() -> leg(name).at("/quality/sent").has("mos"));
            JsonNode leg = leg(name);
            talk.endsUnbroken();

            reporter.publishEntry(codec, leg.path("quality").toString());
            assertThat(leg.path("roundTrip").asDouble()).isBetween(0.0, 100.0);
            assertThat(leg.at("/quality/scale").asText()).isEqualTo(scale);
            for (String way : new String[] {"received", "sent"}) {
                JsonNode figures = leg.path("quality").path(way);
                assertThat(figures.path("loss").asDouble()).isZero();
                assertThat(figures.path("rating").asDouble()).isBetween(least, most);
                assertThat(figures.path("mos").asDouble()).isBetween(worst, best);
            }
            JsonNode kept = appliance.console().recordOf(name).at("/legs/0/quality/received");
            assertThat(kept.path("average").asDouble()).isBetween(worst, best);
            assertThat(kept.path("worst").asDouble()).isBetween(worst, best);
        }
    }

    @ParameterizedTest(name = "call to {0}")
    @CsvSource({"another phone, relay", "600, mixed"})
    @Execution(ExecutionMode.CONCURRENT)
    void fivePercentLossLowersTheScoreAndIsMadeUpFor(String to, String mode, TestReporter reporter) {
        String anna = device();
        String bert = device();
        try (Client lossy = client(anna, LOW).loses(20);
                Client other = client(bert, HIGH)) {
            lossy.call(to.equals("600") ? to : bert);
            await().atMost(REPORTED).until(() -> leg(anna).has("mos"));
            JsonNode figures = leg(anna).at("/quality/received");
            assertThat(Calls.of(appliance, anna).get(0).path("mode").asText()).isEqualTo(mode);

            reporter.publishEntry(mode, figures.toString());
            assertThat(figures.path("loss").asDouble()).isCloseTo(0.05, within(0.005));
            assertThat(figures.path("concealment").asDouble()).isCloseTo(0.05, within(0.012));
            assertThat(figures.path("mos").asDouble()).isBetween(3.7, 4.1);
            assertThat((to.equals("600") ? lossy : other).hearing().sounding(LOW))
                    .isGreaterThan(2);
        }
    }

    @Test
    void aPartyOfWhichNothingIsHeardIsNoticedAndItsSoundEndsThat(TestReporter reporter) {
        String anna = device();
        Console console = appliance.console();
        try (Events events = Events.listen(console, console.session());
                Client silent = client(anna, LOW).loses(1)) {
            Predicate<JsonNode> hers = data -> data.path("target").asText().equals("device:" + anna);
            silent.call("600");
            long answered = System.nanoTime();

            events.first("one-way-audio", hers.and(data -> !data.path("over").asBoolean()));
            Duration noticed = Duration.ofNanos(System.nanoTime() - answered);
            reporter.publishEntry("noticed", TimeUnit.NANOSECONDS.toMillis(noticed.toNanos()) + " ms");
            assertThat(noticed).isLessThan(NOTICED);
            assertThat(leg(anna).path("oneWay").asBoolean()).isTrue();
            assertThat(leg(anna).has("mos")).isFalse();
            events.first("alarm", data -> data.path("sentence").asText().contains("device:" + anna));

            silent.loses(0);

            events.first("one-way-audio", hers.and(data -> data.path("over").asBoolean()));
            assertThat(leg(anna).path("oneWay").asBoolean()).isFalse();
            events.first("quality", data -> data.toString().contains("\"mos\""));
        }
    }

    private Client client(String name, int tone) {
        return new Client(name, "pw-" + name, appliance.sip(), tone).register();
    }

    private String device() {
        String name = "quality-" + UUID.randomUUID().toString().substring(0, 6);
        appliance.console().device(name, "pw-" + name, Map.of("digest", "both"));
        return name;
    }

    private JsonNode leg(String device) {
        return Calls.leg(appliance, device);
    }
}
