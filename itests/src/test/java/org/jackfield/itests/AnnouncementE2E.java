// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.PluginDesk;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.peer.Program;
import org.jackfield.itests.plugin.VoiceKar;
import org.jackfield.itests.plugin.VoicePlugin;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Likeness;
import org.jackfield.itests.sound.Wav;
import org.jackfield.tts.kokoro.TinyKokoro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said to real phones, held against what the engine said. */
@ExtendWith(SharedAppliance.class)
class AnnouncementE2E {

    private static final String ESPEAK = "jackfield-tts-espeak";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The id of the vowel of "ah" in Kokoro's vocabulary. */
    private static final int VOWEL = 69;

    private final Appliance appliance;
    private final PluginDesk desk;
    private final Path work = Appliance.work().resolve("announcement-" + UUID.randomUUID());

    AnnouncementE2E(Appliance appliance) {
        this.appliance = appliance;
        desk = new PluginDesk(appliance::console);
        Program.need("espeak-ng", "espeak-ng");
    }

    @Test
    void theWelcomeIsHeardAsTheEngineSaysIt(TestReporter reporter) {
        Wav said = said(Map.of("prompt", "welcome"));
        Wav heard = heard("601");
        Likeness likeness = Likeness.of(said, heard);
        reporter.publishEntry("espeak", likeness.toString());
        assertThat(likeness.intelligibility()).as("%s", likeness).isGreaterThan(0.97);
        assertThat(likeness.longestGap()).as("%s", likeness).isZero();
        assertThat(likeness.delay()).as("%s", likeness).isLessThan(1);
    }

    @Test
    void withoutAnEngineTheRecordingIsHeard(TestReporter reporter) {
        Wav spoken = said(Map.of("prompt", "welcome"));
        desk.done("uninstall", ESPEAK);
        try {
            assertThat(voice("espeak").isMissingNode()).isTrue();
            Wav recorded = said(Map.of("prompt", "welcome"));
            assertThat(recorded.seconds()).isNotEqualTo(spoken.seconds());
            Likeness likeness = Likeness.of(recorded, heard("601"));
            reporter.publishEntry("recorded", likeness.toString());
            assertThat(likeness.intelligibility()).as("%s", likeness).isGreaterThan(0.97);
            JsonNode health = appliance.console().health();
            assertThat(health.toString()).contains("apt-get install espeak-ng");
        } finally {
            desk.done("install", ESPEAK);
        }
        assertThat(voice("espeak").path("trouble").isMissingNode()).isTrue();
    }

    @Test
    void whatIsNotAnsweredIsHeardInItsLanguageAndFails(TestReporter reporter) {
        String text = "Heute ist geschlossen. Bitte rufen Sie morgen früh wieder an, ab neun Uhr.";
        setAnnouncement(
                "closed", Map.of("number", "6011", "text", text, "language", "de", "answer", false, "reason", "busy"));
        try (Phones phones = new Phones(appliance, "closed")) {
            Baresip anna = phones.phone("anna", 0, config -> config.codecs("g722"));
            anna.dial("6011");
            assertThat(anna.closed()).contains("486");
            assertThat(anna.saw("CALL_ESTABLISHED")).isFalse();
            Wav heard = anna.heard().orElseThrow();
            Likeness likeness = Likeness.of(said(Map.of("text", text, "language", "de")), heard);
            assertThat(likeness.intelligibility()).as("%s", likeness).isGreaterThan(0.9);
            Likeness english = Likeness.of(said(Map.of("text", text)), heard);
            reporter.publishEntry("read as English", english.toString());
            assertThat(english.intelligibility()).as("%s", english).isLessThan(0.7);
        } finally {
            appliance.console().delete("/api/setting/announcement/closed").ok();
        }
    }

    @Test
    void theNextVoiceGoesOnWhereOneIsTakenOutInTheMiddle() {
        String rest = "This is what the next voice says, from here to the very end of it.";
        String id = desk.shelve(VoiceKar.pack(work));
        desk.done("install", VoiceKar.FEATURE);
        appliance
                .console()
                .put("/api/setting/speech", Map.of("patience", 20_000))
                .ok();
        try (Phones phones = new Phones(appliance, "lost")) {
            setAnnouncement("lost", Map.of("number", "6013", "text", "This is the beginning. " + rest));
            Baresip anna = phones.phone("anna", 0, config -> config.codecs("g722"));
            anna.dial("6013").established().hears(VoicePlugin.SECONDS + 1.0);
            double taken = anna.secondsHeard();
            desk.done("uninstall", VoiceKar.FEATURE);
            anna.closed();
            Wav heard = anna.heard().orElseThrow();
            assertThat(Hearing.of(heard.cut(0.2, VoicePlugin.SECONDS)).sounding(VoicePlugin.HERTZ))
                    .isGreaterThan(VoicePlugin.SECONDS - 0.5);
            Likeness likeness = Likeness.of(said(Map.of("text", rest)), heard.cut(taken, heard.seconds()));
            assertThat(likeness.intelligibility()).as("%s", likeness).isGreaterThan(0.9);
        } finally {
            appliance.console().put("/api/setting/speech", Map.of()).ok();
            appliance.console().delete("/api/setting/announcement/lost");
            appliance.console().delete("/api/plugin/kar/" + id);
        }
    }

    @Test
    void aModelThatIsInstalledIsHeardByTheNextCaller() throws IOException {
        Files.createDirectories(work);
        Path model = TinyKokoro.write(work.resolve("model.onnx"), "input_ids");
        Path broken = Files.writeString(work.resolve("broken.onnx"), "no model");
        assertThat(voice("kokoro").path("trouble").asText()).contains("voice-install kokoro");
        install(broken);
        assertThat(voice("kokoro").at("/model/trouble").asText()).contains("no model that ONNX Runtime can load");
        install(model);
        try {
            assertThat(voice("kokoro").path("trouble").isMissingNode()).isTrue();
            assertThat(voice("kokoro").at("/model/sha256").asText()).hasSize(64);
            setAnnouncement("neural", Map.of("number", "6012", "text", "Ah."));
            Wav heard = heard("6012");
            // A tone for each phoneme, of which the vowel is 25 ms long.
            assertThat(Hearing.of(heard).sounding(TinyKokoro.hertz(VOWEL))).isGreaterThan(0.015);
        } finally {
            appliance.console().delete("/api/setting/announcement/neural");
            Files.delete(appliance.data().resolve("voices/kokoro.onnx"));
        }
    }

    private void setAnnouncement(String name, Map<String, ?> settings) {
        appliance.console().put("/api/setting/announcement/" + name, settings).ok();
    }

    private void install(Path model) {
        appliance
                .console()
                .post("/api/voice/kokoro/model", Map.of("source", model.toString()))
                .ok();
        await("the model to be tried")
                .atMost(PATIENCE)
                .until(() -> !voice("kokoro").at("/model/fetching").asBoolean());
    }

    private JsonNode voice(String engine) {
        for (JsonNode voice : appliance.console().get("/api/voice").ok()) {
            if (voice.path("engine").asText().equals(engine)) {
                return voice;
            }
        }
        return MissingNode.getInstance();
    }

    private Wav said(Map<String, ?> what) {
        try {
            Path file = Files.createDirectories(work).resolve(UUID.randomUUID() + ".wav");
            return Wav.read(Files.write(file, appliance.console().fetched("/api/voice/said", what)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that a phone hears of a service number, until that hangs up. */
    private Wav heard(String number) {
        try (Phones phones = new Phones(appliance, "announced")) {
            Baresip anna = phones.phone("anna", 0, config -> config.codecs("g722"));
            anna.dial(number).established();
            anna.closed();
            return anna.heard().orElseThrow();
        }
    }
}
