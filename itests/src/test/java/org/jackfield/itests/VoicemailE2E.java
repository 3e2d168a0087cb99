// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Events;
import org.jackfield.itests.appliance.MailboxDesk;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages are left, heard, mailed and kept. */
@ExtendWith(SharedAppliance.class)
class VoicemailE2E {

    private static final String BOX = "tried";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Appliance appliance;
    private final MailboxDesk box;

    VoicemailE2E(Appliance appliance) {
        this.appliance = appliance;
        this.box = new MailboxDesk(appliance, BOX);
    }

    @AfterEach
    void away() {
        box.clear();
    }

    @Test
    void whoDoesNotAnswerIsLeftAMessageAndHearsItByTelephone() throws IOException {
        try (Phones phones = new Phones(appliance, "voicemail");
                Events events =
                        Events.listen(appliance.console(), appliance.console().session())) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert =
                    phones.phone("bert", HIGH, config -> config.codecs("PCMU").messageLamp());
            box.set(Map.of("device", List.of(phones.name("bert")), "ring", 5));
            anna.dial(phones.name("bert"));
            bert.ringing();
            bert.closed();
            anna.established().hears(1);
            assertThat(anna.listens(1.5).level()).as("the greeting").isGreaterThan(-40);
            anna.digit('1');
            MailboxDesk.awaitBeep(anna);
            anna.hears(anna.secondsHeard() + 4).hangUp();
            anna.closed();

            JsonNode message = box.message();
            double length = message.path("length").asDouble();
            assertThat(length).isBetween(3.5, 6.0);
            Wav sound = box.sound(message);
            assertThat(sound.seconds()).isCloseTo(length, within(0.03));
            assertThat(Hearing.of(sound).sounding(LOW, Hearing.ALONE)).isCloseTo(length, within(0.3));
            assertThat(message.path("number").asText()).contains(phones.name("anna"));
            assertThat(box.look().path("fresh").asInt()).isEqualTo(1);
            events.first("mailbox", data -> data.path("name").asText().equals(BOX));
            await("the lamp").atMost(SOON).until(() -> bert.log().contains("Messages-Waiting: yes"));
            assertRanges(message);

            bert.dial("97").established().hears(1);
            bert.digit('1');
            await("the message")
                    .atMost(Duration.ofSeconds(25))
                    .until(() -> box.look().path("heard").asInt() == 1);
            assertThat(bert.hearing().sounding(LOW, Hearing.ALONE)).isCloseTo(length, within(0.4));
            bert.digit('7');
            await("the deletion")
                    .atMost(SOON)
                    .until(() -> box.look().path("messages").isEmpty());
            bert.digit('#');
            bert.closed();
        }
    }

    @Test
    void theConsoleShowsAMessageAsItComesPlaysItAndDeletesIt() {
        box.set(Map.of("number", "801", "greeting", "Go on."));
        Path folder = Appliance.work().resolve("voicemail-page-" + UUID.randomUUID());
        try (Phones phones = new Phones(appliance, "voicemail");
                Browser page = Browser.voicemail(appliance.console(), BOX, folder)) {
            page.does("empty");
            MailboxDesk.leave(phones.phone("anna", LOW, config -> config.codecs("g722")), "801", 4);
            page.does("appears");
            assertThat(page.hears(3).sounding(LOW)).isGreaterThan(2.0);
            page.does("heard");
            await("the mark").atMost(SOON).until(() -> box.look().path("heard").asInt() == 1);
            page.does("delete");
            assertThat(box.look().path("messages")).isEmpty();
            assertThat(page.complaints()).isEmpty();
        }
    }

    private void assertRanges(JsonNode message) {
        String href = message.path("href").asText();
        byte[] whole = appliance.console().bytes(href, "").body();
        assertThat(appliance.console().bytes(href, "bytes=100-199").body())
                .isEqualTo(Arrays.copyOfRange(whole, 100, 200));
        assertThat(appliance.console().bytes(href, "bytes=99999999-").statusCode())
                .isEqualTo(416);
    }

    @Test
    void anybodysTelephoneOpensItByNumberAndPinAndSpeaksItsGreeting() {
        box.set(Map.of("number", "801", "pin", "4711"));
        Path greeting = appliance.data().resolve("voicemail").resolve(BOX).resolve("greeting.wav");
        try (Phones phones = new Phones(appliance, "voicemail")) {
            Baresip guesser = phones.phone("guesser", LOW, config -> config.codecs("PCMU"));
            guesser.dial("97").established().hears(0.5);
            guesser.press("801#4712#801#0#801#1#").closed();

            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            anna.dial("97").established().hears(0.5);
            anna.press("801#9#801#4711#5");
            MailboxDesk.awaitBeep(anna);
            anna.hears(anna.secondsHeard() + 3);
            anna.digit('#');
            await("the greeting").atMost(SOON).until(() -> Files.exists(greeting));
            anna.hangUp();
            anna.closed();

            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("g722"));
            bert.dial("801").established();
            MailboxDesk.awaitBeep(bert);
            assertThat(bert.hearing().sounding(LOW, Hearing.ALONE)).isBetween(2.5, 4.0);
            bert.hangUp();
            bert.closed();
        }
    }

    @Test
    void whoHasNoMailboxIsToldSo() {
        try (Phones phones = new Phones(appliance, "voicemail")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            anna.dial("97").established();
            anna.closed();
            assertThat(anna.heard().orElseThrow().seconds()).isBetween(1.0, 8.0);
            assertThat(anna.hearing().level()).isGreaterThan(-40);
        }
    }

    @Test
    void aDiskThatFillsUpIsToldToTheCallerAndTheOperator() throws IOException, InterruptedException {
        Path folder = appliance.data().resolve("voicemail").resolve(BOX);
        Files.createDirectories(folder);
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString());
        try (Phones phones = new Phones(appliance, "voicemail");
                Events events =
                        Events.listen(appliance.console(), appliance.console().session())) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            box.set(Map.of("number", "801"));
            anna.dial("801").established().hears(0.5);
            anna.digit('1');
            JsonNode alarm = events.first(
                            "alarm", data -> data.path("source").asText().equals("voicemail"))
                    .data();
            assertThat(alarm.path("sentence").asText()).contains(BOX, "No space left");
            anna.closed();
            assertThat(box.look().path("messages")).isEmpty();
            assertThat(folder).isEmptyDirectory();
        } finally {
            run("umount", folder.toString());
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).inheritIO().start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
