// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Console;
import org.jackfield.itests.appliance.Events;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls are recorded while they go on. */
@ExtendWith(SharedAppliance.class)
class RecordingE2E {

    private static final double BEEP = 1400;

    /** It is 12 dB below the phones' tones. */
    private static final double BEEP_SHARE = 0.03;

    /** Whole periods in 20 ms, by which the echo is late: it does not cancel the tone. */
    private static final int LOUD_WITH_ECHO = 450;

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Appliance appliance;
    private final Console console;

    RecordingE2E(Appliance appliance) {
        this.appliance = appliance;
        this.console = appliance.console();
    }

    @Test
    void aRelayedCallIsRecordedMixedAndByLegAndGoesOnAfterwards() throws IOException {
        try (Phones phones = new Phones(appliance, "recording")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMU"));
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(1);
            String call = call(phones);

            JsonNode begun = console.post("/api/call/" + call + "/recording", Map.of("legs", true))
                    .body();
            String id = begun.path("id").asText();
            anna.hears(5);
            assertThat(console.post("/api/call/" + call + "/recording", Map.of())
                            .status())
                    .isEqualTo(409);
            assertThat(console.delete("/api/call/" + call + "/recording").status())
                    .isEqualTo(204);
            await().atMost(SOON)
                    .until(() -> recording(id).path("state").asText().equals("done"));
            anna.hears(7).hangUp();
            bert.closed();

            JsonNode done = recording(id);
            assertThat(done.path("length").asDouble()).isBetween(3.0, 6.0);
            double length = done.path("length").asDouble();
            Hearing mix = heard(id, "mix");
            assertThat(mix.sounding(LOW)).isCloseTo(length, within(0.5));
            assertThat(mix.sounding(HIGH)).isCloseTo(length, within(0.5));
            for (JsonNode track : done.path("tracks")) {
                String party = track.path("party").asText();
                if (!party.isEmpty()) {
                    boolean low = party.equals("device:" + phones.name("anna"));
                    Hearing alone = heard(id, track.path("name").asText());
                    assertThat(alone.sounding(low ? LOW : HIGH)).isCloseTo(length, within(0.5));
                    assertThat(alone.sounding(low ? HIGH : LOW)).isLessThan(0.05);
                }
            }
            assertThat(done.path("tracks")).hasSize(3);
            assertThat(anna.hearing().sounding(BEEP, BEEP_SHARE)).isBetween(0.1, 0.3);
            assertThat(bert.hearing().sounding(BEEP, BEEP_SHARE)).isBetween(0.1, 0.3);
            assertThat(console.recordOf(phones.name("anna")).at("/recordings/0").asText())
                    .isEqualTo(id);
            assertRanges(id);
            assertThat(console.delete("/api/recording/" + id).status()).isEqualTo(204);
            assertThat(console.get("/api/recording/" + id).status()).isEqualTo(404);
        }
    }

    private void assertRanges(String id) {
        HttpResponse<byte[]> whole = console.bytes("/api/recording/" + id + "/mix", "");
        assertThat(whole.headers().firstValue("Content-Type")).contains("audio/wav");
        HttpResponse<byte[]> part = console.bytes("/api/recording/" + id + "/mix", "bytes=100-199");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 100-199/" + whole.body().length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 100, 200));
        assertThat(console.bytes("/api/recording/" + id + "/mix", "bytes=99999999-")
                        .statusCode())
                .isEqualTo(416);
    }

    @Test
    void whereOpusIsWantedARecordingBecomesSo() {
        console.put("/api/setting/recording", Map.of("format", "opus")).ok();
        try (Phones phones = new Phones(appliance, "opus")) {
            Baresip anna = phones.phone("anna", LOUD_WITH_ECHO, UnaryOperator.identity());
            anna.dial("600").established().hears(1);
            String id = console.post("/api/call/" + call(phones) + "/leg", Map.of("recorder", true))
                    .body()
                    .path("id")
                    .asText();
            anna.hears(4).hangUp();
            anna.closed();

            await().atMost(SOON)
                    .until(() -> recording(id).at("/tracks/0/format").asText().equals("opus"));
            HttpResponse<byte[]> sound = console.bytes("/api/recording/" + id + "/mix", "");
            assertThat(sound.headers().firstValue("Content-Type")).contains("audio/ogg");
            assertThat(new String(sound.body(), 0, 36, StandardCharsets.ISO_8859_1))
                    .startsWith("OggS")
                    .endsWith("OpusHead");
            assertThat(sound.body().length).isBetween(4_000, 40_000);
        } finally {
            console.put("/api/setting/recording", Map.of("format", "wav")).ok();
        }
    }

    @Test
    void aDiskThatFillsUpEndsTheRecordingAndNotTheCall() throws IOException, InterruptedException {
        Path folder = appliance.data().resolve("recordings");
        Files.createDirectories(folder);
        run("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", folder.toString());
        try (Events events = Events.listen(console, console.session());
                Phones phones = new Phones(appliance, "full")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(1);
            String id = console.post("/api/call/" + call(phones) + "/recording", Map.of())
                    .body()
                    .path("id")
                    .asText();

            events.first("alarm", data -> data.path("source").asText().equals("recording"));
            assertThat(recording(id).path("state").asText()).isEqualTo("failed");
            assertThat(recording(id).path("fault").asText()).contains("No space left");

            anna.hears(anna.secondsHeard() + 2).hangUp();
            bert.closed();
            assertThat(anna.hearing().gaps(HIGH, Hearing.AMONG_OTHERS)).isLessThan(0.06);
            console.delete("/api/recording/" + id);
        } finally {
            run("umount", folder.toString());
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).inheritIO().start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private String call(Phones phones) {
        return Calls.of(appliance, phones.name("anna")).get(0).path("id").asText();
    }

    private JsonNode recording(String id) {
        return console.get("/api/recording/" + id).ok();
    }

    private Hearing heard(String id, String track) throws IOException {
        Path file = Files.createTempFile("recording", ".wav");
        Files.write(
                file, console.bytes("/api/recording/" + id + "/" + track, "").body());
        Hearing hearing = Hearing.of(Wav.read(file));
        Files.delete(file);
        return hearing;
    }
}
