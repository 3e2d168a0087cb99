// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.LOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.MailboxDesk;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.MailServer;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages are mailed, and kept until then and no longer than they are to be. */
@ExtendWith(SharedAppliance.class)
class MailE2E {

    private static final String SETTING = "/api/setting/voicemail";
    private static final Duration SOON = Duration.ofSeconds(10);

    /** The first time that a mail is tried again, and some. */
    private static final Duration AGAIN = Duration.ofSeconds(40);

    private final Appliance appliance;

    MailE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void aServerOfAnOwnAuthorityIsTrustedAndLoggedInTo() {
        MailboxDesk box = new MailboxDesk(appliance, "mailed");
        try (MailServer mail = MailServer.demanding("jack", "field");
                Phones phones = new Phones(appliance, "mail")) {
            Map<String, Object> server = new HashMap<>(mail.setting("starttls"));
            server.put("smtp-host", "localhost");
            server.put("smtp-user", "jack");
            server.put("smtp-password", "meadow");
            server.put("smtp-trusted", "nowhere.pem");
            assertThat(appliance.console().put(SETTING, server).body().toString())
                    .contains("smtp-trusted", "nowhere.pem is not there");
            server.put("smtp-trusted", mail.authority().toString());
            appliance.console().put(SETTING, server).ok();
            box.set(Map.of("number", "803", "greeting", "Go on.", "mail", "bert@example.com"));
            MailboxDesk.leave(phones.phone("anna", LOW, config -> config.codecs("PCMA")), "803", 2);
            await("the wrong password")
                    .atMost(AGAIN)
                    .until(() -> appliance.log().contains("refuses user and password"));
            assertThat(appliance.log()).doesNotContain("meadow");
            assertThat(mail.mails()).isEmpty();
            server.put("smtp-password", "field");
            appliance.console().put(SETTING, server).ok();
            await("the mail, see " + mail.said())
                    .atMost(AGAIN)
                    .until(() -> mail.mails().size() == 1);
            assertThat(mail.said()).contains("A=plain", "X=TLS1.");
        } finally {
            box.clear();
            appliance.console().put(SETTING, Map.of()).ok();
        }
    }

    @Test
    void messagesOutliveAPowerCutAreMailedWhenTheServerMayBeTrustedAndGoInTheEnd() throws IOException {
        try (Appliance own = Appliance.start("mail-" + UUID.randomUUID());
                MailServer mail = MailServer.start();
                Phones phones = new Phones(own, "mail")) {
            MailboxDesk box = new MailboxDesk(own, "kept");
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("g722"));
            Map<String, ?> settings =
                    Map.of("number", "801", "greeting", "Go on.", "mail", "bert@example.com", "retention", 7);
            box.set(settings);
            own.console().put(SETTING, mail.setting("starttls")).ok();
            MailboxDesk.leave(anna, "801", 3);
            JsonNode message = box.message();
            Wav sound = box.sound(message);
            await("a certificate that nobody trusts to be refused").atMost(SOON).until(() -> own.log()
                    .contains("could not be mailed"));
            assertThat(mail.mails()).isEmpty();

            own.crash();
            assertThat(box.message()).isEqualTo(message);
            assertThat(box.sound(message).samples()).isEqualTo(sound.samples());
            own.console().put(SETTING, mail.setting("none")).ok();
            await("the mail, see " + mail.said())
                    .atMost(AGAIN)
                    .until(() -> mail.mails().size() == 1);
            assertThat(attached(mail.mails().get(0)).samples()).isEqualTo(sound.samples());
            assertThat(mail.mails().get(0)).contains("To: bert@example.com", "Subject: Voice message from");

            own.stop();
            age(own.data().resolve("voicemail/kept"), message, 8);
            own.launchAgain().ready();
            await("the end of what is eight days old")
                    .atMost(AGAIN)
                    .until(() -> box.look().path("messages").isEmpty());
        }
    }

    /** A message is as old as its card says. */
    private static void age(Path folder, JsonNode message, int days) throws IOException {
        Path card = folder.resolve(message.path("id").asText() + ".json");
        String at = message.path("at").asText();
        String then = Instant.parse(at).minus(days, ChronoUnit.DAYS).toString();
        String written = Files.readString(card);
        assertThat(written).contains(at);
        Files.writeString(card, written.replace(at, then));
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
