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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Events;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.peer.MailServer;
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
    private static final String SETTING = "/api/setting/mailbox/" + BOX;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final double BEEP = 1000;

    private final Appliance appliance;

    VoicemailE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    private static void mailbox(Appliance of, Map<String, ?> settings) {
        of.console().put(SETTING, settings).ok();
    }

    private static JsonNode mailbox(Appliance of) {
        return of.console().get("/api/mailbox/" + BOX).ok();
    }

    private static JsonNode message(Appliance of) {
        await("a message").atMost(SOON).until(() -> mailbox(of).path("messages").size() == 1);
        return mailbox(of).at("/messages/0");
    }

    private static Wav sound(Appliance of, JsonNode message) throws IOException {
        Path file = Files.createTempFile("message", ".wav");
        Files.write(file, of.console().bytes(message.path("href").asText(), "").body());
        Wav wav = Wav.read(file);
        Files.delete(file);
        return wav;
    }

    /** Dials, waits for the tone and leaves a message of so many seconds. */
    private static void leave(Baresip phone, String number, double seconds) {
        phone.dial(number).established().hears(0.5);
        await("the tone")
                .atMost(Duration.ofSeconds(20))
                .until(() -> phone.hearing().sounding(BEEP, Hearing.ALONE) > 0.15);
        phone.hears(phone.secondsHeard() + seconds).hangUp();
        phone.closed();
    }

    @AfterEach
    void away() {
        for (JsonNode message :
                appliance.console().get("/api/mailbox/" + BOX).body().path("messages")) {
            appliance
                    .console()
                    .delete("/api/mailbox/" + BOX + "/message/"
                            + message.path("id").asText());
        }
        appliance.console().delete(SETTING);
    }

    @Test
    void whoDoesNotAnswerIsLeftAMessageAndHearsItByTelephone() throws IOException {
        try (Phones phones = new Phones(appliance, "voicemail");
                Events events =
                        Events.listen(appliance.console(), appliance.console().session())) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert =
                    phones.phone("bert", HIGH, config -> config.codecs("PCMU").messageLamp());
            mailbox(appliance, Map.of("device", List.of(phones.name("bert")), "ring", 5));
            anna.dial(phones.name("bert"));
            bert.ringing();
            bert.closed();
            anna.established().hears(1);
            assertThat(anna.listens(1.5).level()).as("the greeting").isGreaterThan(-40);
            anna.digit('1');
            await("the tone").atMost(SOON).until(() -> anna.hearing().sounding(BEEP, Hearing.ALONE) > 0.15);
            anna.hears(anna.secondsHeard() + 4).hangUp();
            anna.closed();

            JsonNode message = message(appliance);
            double length = message.path("length").asDouble();
            assertThat(length).isBetween(3.5, 6.0);
            Wav sound = sound(appliance, message);
            assertThat(sound.seconds()).isCloseTo(length, within(0.03));
            assertThat(Hearing.of(sound).sounding(LOW, Hearing.ALONE)).isCloseTo(length, within(0.3));
            assertThat(message.path("number").asText()).contains(phones.name("anna"));
            assertThat(mailbox(appliance).path("fresh").asInt()).isEqualTo(1);
            events.first("mailbox", data -> data.path("name").asText().equals(BOX));
            await("the lamp").atMost(SOON).until(() -> bert.log().contains("Messages-Waiting: yes"));
            assertRanges(message);

            bert.dial("97").established().hears(1);
            bert.digit('1');
            await("the message")
                    .atMost(Duration.ofSeconds(25))
                    .until(() -> mailbox(appliance).path("heard").asInt() == 1);
            assertThat(bert.hearing().sounding(LOW, Hearing.ALONE)).isCloseTo(length, within(0.4));
            bert.digit('7');
            await("the deletion")
                    .atMost(SOON)
                    .until(() -> mailbox(appliance).path("messages").isEmpty());
            bert.digit('#');
            bert.closed();
        }
    }

    @Test
    void theConsoleShowsAMessageAsItComesPlaysItAndDeletesIt() {
        mailbox(appliance, Map.of("number", "801", "greeting", "Go on."));
        Path folder = Appliance.work().resolve("voicemail-page-" + UUID.randomUUID());
        try (Phones phones = new Phones(appliance, "voicemail");
                Browser page = Browser.voicemail(appliance.console(), BOX, folder)) {
            page.does("empty");
            leave(phones.phone("anna", LOW, config -> config.codecs("g722")), "801", 4);
            page.does("appears");
            assertThat(page.hears(3).sounding(LOW)).isGreaterThan(2.0);
            page.does("heard");
            await("the mark")
                    .atMost(SOON)
                    .until(() -> mailbox(appliance).path("heard").asInt() == 1);
            page.does("delete");
            assertThat(mailbox(appliance).path("messages")).isEmpty();
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
            mailbox(appliance, Map.of("number", "801"));
            anna.dial("801").established().hears(0.5);
            anna.digit('1');
            JsonNode alarm = events.first(
                            "alarm", data -> data.path("source").asText().equals("voicemail"))
                    .data();
            assertThat(alarm.path("sentence").asText()).contains(BOX, "No space left");
            anna.closed();
            assertThat(mailbox(appliance).path("messages")).isEmpty();
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

    @Test
    void messagesOutliveAPowerCutAndAreMailedWhenTheServerMayBeTrusted() throws IOException {
        try (Appliance own = Appliance.start("voicemail-" + UUID.randomUUID());
                MailServer mail = MailServer.start();
                Phones phones = new Phones(own, "voicemail")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("g722"));
            mailbox(own, Map.of("number", "801", "greeting", "Go on.", "mail", "bert@example.com"));
            own.console()
                    .put("/api/setting/voicemail", server(mail, "starttls"))
                    .ok();
            leave(anna, "801", 3);
            JsonNode message = message(own);
            Wav sound = sound(own, message);
            await("a certificate that nobody trusts to be refused").atMost(SOON).until(() -> own.log()
                    .contains("could not be mailed"));
            assertThat(mail.mails()).isEmpty();

            own.crash();
            assertThat(message(own)).isEqualTo(message);
            assertThat(sound(own, message).samples()).isEqualTo(sound.samples());
            own.console().put("/api/setting/voicemail", server(mail, "none")).ok();
            await("the mail, see " + mail.said())
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> mail.mails().size() == 1);
            assertThat(attached(mail.mails().get(0)).samples()).isEqualTo(sound.samples());
            assertThat(mail.mails().get(0)).contains("To: bert@example.com", "Subject: Voice message from");
        }
    }

    private static Map<String, ?> server(MailServer mail, String security) {
        return Map.of(
                "smtp-host",
                "127.0.0.1",
                "smtp-port",
                mail.port(),
                "smtp-security",
                security,
                "from",
                "voicemail@example.com");
    }

    /** The sound in a mail (RFC 2045, 6.8). */
    private static Wav attached(String mail) throws IOException {
        String part = mail.substring(mail.indexOf("audio/wav"));
        String body = part.substring(part.indexOf("\n\n") + 2).split("\n--", 2)[0];
        Path file = Files.createTempFile("attached", ".wav");
        Files.write(file, Base64.getMimeDecoder().decode(body));
        Wav wav = Wav.read(file);
        Files.delete(file);
        return wav;
    }
}
