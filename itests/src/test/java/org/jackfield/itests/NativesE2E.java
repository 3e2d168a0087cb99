// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Changes;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.Test;

/** Native libraries that are missing, named by settings, and changed in a live call. */
class NativesE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void withoutNativeLibrariesOpusIsSpokenInJavaAndTheRestSaysHowToCureIt() throws IOException {
        try (Appliance appliance = Appliance.withoutNatives("bare");
                Changes changes = new Changes(appliance);
                Phones phones = new Phones(appliance, "bare")) {
            assertThat(sentence(appliance, "codec-opus"))
                    .contains("no libopus", "done in Java", "etc/jackfield.codec-opus.cfg", "natives/build");
            assertThat(sentence(appliance, "suppressor-rnnoise"))
                    .contains(
                            "no librnnoise", "not available", "etc/jackfield.suppressor-rnnoise.cfg", "natives/build");
            assertThat(sentence(appliance, "suppressor-speexdsp"))
                    .contains("no libspeexdsp", "etc/jackfield.suppressor-speexdsp.cfg", "natives/build");

            Baresip wide = phones.phone("wide", LOW, config -> config.codecs("opus"));
            Baresip narrow = phones.phone("narrow", HIGH, UnaryOperator.identity());
            wide.dial(phones.name("narrow"));
            narrow.answer().established();
            wide.established().hears(2);
            assertThat(appliance.console().stages("codec-opus-java ")).isEqualTo(2);
            appliance.console().changeLeg(phones.name("wide"), Map.of("suppressor", "on"));
            JsonNode sound = appliance.console().legOf(phones.name("wide")).path("sound");
            assertThat(sound.path("engine").asText()).isEmpty();
            assertThat(sound.path("suppressing").asBoolean()).isFalse();

            changes.setting("codec-opus", Map.of("library", systemLibrary().toString()));
            await("the library of the system to be in the call")
                    .atMost(PATIENCE)
                    .until(() -> appliance.console().stages("codec-opus ") == 2);
            assertThat(appliance.mapped("libopus"))
                    .containsExactly(systemLibrary().toRealPath().toString());
            assertThat(sentence(appliance, "codec-opus")).isEmpty();
            wide.hears(wide.secondsHeard() + 2);

            changes.setting("codec-opus", Map.of("library", "/nowhere/libopus.so"));
            await("Java to be in the call")
                    .atMost(PATIENCE)
                    .until(() -> appliance.console().stages("codec-opus-java ") == 2);
            assertThat(sentence(appliance, "codec-opus")).contains("/nowhere/libopus.so");
            assertThat(appliance.mapped("libopus")).isEmpty();
            wide.hears(wide.secondsHeard() + 2);
            narrow.hears(wide.secondsHeard());
            wide.hangUp();
            wide.closed();
            Conversation.everySecond(wide, HIGH, 0.9);
            Conversation.everySecond(narrow, LOW, 0.9);
        }
    }

    /** What health says of a part that is not ready; empty if it is. */
    private static String sentence(Appliance appliance, String part) {
        for (JsonNode found : appliance.console().health().path("parts")) {
            if (found.path("part").asText().equals(part)) {
                assertThat(found.path("ready").asBoolean())
                        .isEqualTo(found.path("sentence").asText().isEmpty());
                return found.path("sentence").asText();
            }
        }
        throw new AssertionError("Health says nothing of " + part);
    }

    /** Debian's own libopus, which the phones have brought. */
    private static Path systemLibrary() throws IOException {
        try (Stream<Path> places = Stream.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu")
                .map(folder -> Path.of(folder, "libopus.so.0"))) {
            return places.filter(Files::exists).findFirst().orElseThrow();
        }
    }
}
