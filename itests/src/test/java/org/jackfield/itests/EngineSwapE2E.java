// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.plugin.PlugInKar;
import org.jackfield.itests.plugin.Repacked;
import org.jackfield.itests.plugin.TroublePlugin.Trouble;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.NoisySpeech;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codecs and noise suppressors with native code are exchanged under live calls. */
@ExtendWith(SharedAppliance.class)
class EngineSwapE2E {

    private static final int LOW = 425;
    private static final int HIGH = 1025;
    /** With their versions: by its name alone the shell takes others too whose names begin with it. */
    private static final String OPUS = "org.jackfield.codec-opus/0.1.0.SNAPSHOT";

    private static final String SECOND_OPUS = "org.jackfield.codec-opus/0.1.1";
    private static final String RNNOISE = "org.jackfield.suppressor-rnnoise/0.1.0.SNAPSHOT";
    private static final int ROUNDS = 100;
    private static final int AT_ONCE = 5;

    /** Of each second, in which something is exchanged once or twice. */
    private static final double LEAST = 0.7;

    private final Appliance appliance;

    EngineSwapE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void aHundredExchangesOfOpusAndAnUpdateAreNotMissedByTonesBothWays(TestReporter reporter) {
        try (Phones phones = new Phones(appliance, "opus")) {
            Baresip wide = phones.phone("wide", LOW, config -> config.codecs("opus"));
            Baresip narrow = phones.phone("narrow", HIGH, UnaryOperator.identity());
            talk(phones, wide, narrow, "narrow");
            assertThat(leg(phones, "wide").at("/codec/name").asText()).isEqualTo("OPUS/48000/2");
            assertThat(appliance.console().stages("codec-opus ")).isEqualTo(2);

            exchange(OPUS);
            assertThat(appliance.console().stages("codec-opus ")).isEqualTo(2);
            assertThat(appliance.mapped("libopus-")).hasSize(1);
            String before = appliance.mapped("libopus-").get(0);

            Path second = secondRevision();
            appliance.shell("bundle:update " + OPUS + " " + second.toUri());
            await("the second revision to be in the call")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> appliance.console().stages("codec-opus 0.1.1") == 2);
            assertThat(appliance.mapped("libopus-")).hasSize(1).doesNotContain(before);
            wide.hears(wide.secondsHeard() + 3);
            appliance.shell("bundle:update " + SECOND_OPUS + " mvn:org.jackfield/codec-opus/0.1.0-SNAPSHOT");
            await("the first revision to be back")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> appliance.console().stages("codec-opus 0.1.0") == 2);
            wide.hears(wide.secondsHeard() + 2);
            assertThat(appliance.mapped("libopus-")).containsExactly(before);

            for (JsonNode leg : appliance.console().callOf(phones.name("wide")).path("legs")) {
                assertThat(leg.at("/packets/lost").asLong()).as("lost, %s", leg).isZero();
                assertThat(leg.at("/packets/remoteLost").asLong())
                        .as("lost there, %s", leg)
                        .isZero();
            }
            wide.hangUp();
            wide.closed();
            reporter.publishEntry("opus", wide.hearing() + " and " + narrow.hearing());
            Conversation.everySecond(wide, HIGH, LEAST);
            Conversation.everySecond(narrow, LOW, LEAST);
        }
    }

    @ParameterizedTest(name = "{0}, {2}")
    @CsvSource({"opus, 48000, on", "g722, 16000, auto"})
    void theNoiseOfARealCallFallsByTwentyDecibelsAtTheFarEnd(
            String codec, int rate, String mode, TestReporter reporter) {
        try (Phones phones = new Phones(appliance, "noise")) {
            Baresip noisy =
                    phones.phone("noisy", LOW, config -> config.codecs(codec).speaking(NoisySpeech.of(rate, 60, 5)));
            Baresip listener = phones.phone("listener", HIGH, config -> config.codecs(codec));
            talk(phones, noisy, listener, "listener");
            listener.hears(7);
            suppress(phones, "noisy", Map.of("suppressor", mode));
            await("RNNoise to work")
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> leg(phones, "noisy").at("/sound/suppressing").asBoolean());
            assertThat(leg(phones, "noisy").at("/sound/engine").asText()).startsWith("rnnoise");
            double on = listener.secondsHeard();
            listener.hears(on + 9);
            noisy.hangUp();
            noisy.closed();

            Wav heard = listener.heard().orElseThrow();
            double before = NoisySpeech.floor(heard.cut(1, 7));
            double after = NoisySpeech.floor(heard.cut(on + 2, on + 8));
            reporter.publishEntry("floor", "%.1f dBFS, with RNNoise %.1f dBFS".formatted(before, after));
            assertThat(before - after).isGreaterThanOrEqualTo(20);
            assertThat(noisy.hearing().gaps(HIGH)).as("the other way").isLessThan(0.01);
        }
    }

    @Test
    void aHundredExchangesOfASuppressorLeaveTheCallAndNothingElse(TestReporter reporter) {
        try (Phones phones = new Phones(appliance, "suppressor")) {
            Baresip noisy = phones.phone(
                    "noisy", LOW, config -> config.codecs("g722").speaking(NoisySpeech.of(16_000, 110, 5)));
            Baresip listener = phones.phone("listener", HIGH, config -> config.codecs("g722"));
            talk(phones, noisy, listener, "listener");
            suppress(phones, "noisy", Map.of("suppressorEngine", "rnnoise"));
            await("RNNoise to stand in the call")
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> appliance.console().stages("suppressor-rnnoise") == 1);

            double from = listener.secondsHeard();
            exchange(RNNOISE);
            double to = listener.secondsHeard();
            assertThat(appliance.console().stages("suppressor-rnnoise")).isEqualTo(1);
            await("speexdsp to be let go")
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> appliance.console().stages("suppressor-speexdsp") == 0);
            assertThat(appliance.mapped("librnnoise-")).hasSize(1);
            for (JsonNode leg : appliance.console().callOf(phones.name("noisy")).path("legs")) {
                assertThat(leg.at("/packets/remoteLost").asLong())
                        .as("lost there, %s", leg)
                        .isZero();
            }
            noisy.hangUp();
            noisy.closed();
            Conversation.everySecond(noisy, HIGH, LEAST);
            Wav swapped = listener.heard().orElseThrow().cut(from + 1, to);
            reporter.publishEntry("floor while exchanged", NoisySpeech.floor(swapped) + " dBFS");
            assertThat(NoisySpeech.floor(swapped))
                    .as("speexdsp stands in for RNNoise, so that the noise hardly returns")
                    .isLessThan(-35);
        }
    }

    @Test
    void aSuppressorThatThrowsIsGivenUpUnheardAndTriedAgainWhenAnOperatorSaysSo() {
        PlugInKar worn = PlugInKar.of("throwing", "1.0.0").with(Trouble.WEARS_OUT);
        try (Phones phones = new Phones(appliance, "throwing")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMU"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMU"));
            talk(phones, anna, bert, "bert");
            Path jar = worn.jar(Appliance.work().resolve(phones.name("plug-in")));
            appliance.shell("bundle:install -s " + jar.toUri());
            suppress(phones, "anna", Map.of("suppressor", "on", "suppressorEngine", "throwing"));
            await("the engine to be given up")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> engine("throwing").path("barred").asInt() == 1);
            assertThat(engine("throwing").path("stages").asInt()).isZero();

            JsonNode retried = appliance
                    .console()
                    .post("/api/engine/throwing/retry", Map.of())
                    .ok();
            assertThat(retried.path("retried").asInt()).isEqualTo(1);
            await("a fresh one to work")
                    .atMost(Duration.ofSeconds(5))
                    .until(() ->
                            leg(phones, "anna").at("/sound/engine").asText().startsWith("throwing"));
            bert.hears(bert.secondsHeard() + 2);
            assertThat(engine("throwing").path("barred").asInt()).isZero();
            assertThat(engine("throwing").path("stages").asInt()).isEqualTo(1);
            anna.hangUp();
            anna.closed();
            Conversation.everySecond(anna, HIGH, LEAST);
            Conversation.everySecond(bert, LOW, LEAST);
        } finally {
            appliance.shell("bundle:uninstall " + worn.bundle());
        }
    }

    private JsonNode engine(String name) {
        return appliance.console().entry("engine", name);
    }

    /** Nobody speaks these in their place, and so there are holes, but as short as the plug-in is away. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"codec-g722, g722, 2", "codec-g711, g722, 2", "codec-l16, L16, 2"})
    void aHundredExchangesOfACodecWithoutATwinAreOutlivedByACall(
            String plugIn, String codec, int held, TestReporter reporter) {
        try (Phones phones = new Phones(appliance, "codec")) {
            Baresip wide = phones.phone("wide", LOW, config -> config.codecs(codec));
            Baresip narrow = phones.phone("narrow", HIGH, UnaryOperator.identity());
            talk(phones, wide, narrow, "narrow");

            double from = wide.secondsHeard();
            exchange("org.jackfield." + plugIn + "/0.1.0.SNAPSHOT");
            double to = wide.secondsHeard();
            wide.hears(to + 4);
            narrow.hears(to + 4);
            assertThat(appliance.console().stages(plugIn + " ")).isEqualTo(held);
            for (JsonNode leg : appliance.console().callOf(phones.name("wide")).path("legs")) {
                assertThat(leg.at("/packets/lost").asLong()).as("lost, %s", leg).isZero();
                assertThat(leg.at("/packets/remoteLost").asLong())
                        .as("lost there, %s", leg)
                        .isZero();
            }
            wide.hangUp();
            wide.closed();
            reporter.publishEntry(plugIn, "exchanged in " + (to - from) + " s");
            for (Baresip phone : List.of(wide, narrow)) {
                int hz = phone == wide ? HIGH : LOW;
                Wav heard = phone.heard().orElseThrow();
                for (double second = from; second < to; second++) {
                    assertThat(Hearing.of(heard.cut(second, second + 1)).sounding(hz))
                            .as("while it comes and goes, at %s", phone.config().name())
                            .isGreaterThan(0.2);
                }
                assertThat(Hearing.of(heard.cut(to + 2, to + 3)).sounding(hz))
                        .as("afterwards, at %s", phone.config().name())
                        .isGreaterThan(0.95);
            }
        }
    }

    private void talk(Phones phones, Baresip caller, Baresip called, String nick) {
        caller.dial(phones.name(nick));
        called.answer().established();
        caller.established().hears(1);
        called.hears(1);
    }

    private void exchange(String bundle) {
        String once = "bundle:stop %s; bundle:start %s".formatted(bundle, bundle);
        for (int i = 0; i < ROUNDS; i += AT_ONCE) {
            appliance.shell(String.join("; ", Collections.nCopies(AT_ONCE, once)));
        }
    }

    private JsonNode leg(Phones phones, String nick) {
        return appliance.console().legOf(phones.name(nick));
    }

    private void suppress(Phones phones, String nick, Map<String, ?> change) {
        appliance.console().changeLeg(phones.name(nick), change);
    }

    /** The shipped bundle with another version, and a library with another content that does the same. */
    private static Path secondRevision() {
        return Repacked.of(
                Appliance.shipped("codec-opus"),
                Appliance.work().resolve("codec-opus-0.1.1.jar"),
                manifest -> manifest.putValue("Bundle-Version", "0.1.1"),
                // What follows the sections of an ELF file is nobody's.
                (name, content) ->
                        Optional.of(name.endsWith(".so") ? Arrays.copyOf(content, content.length + 1) : content));
    }
}
