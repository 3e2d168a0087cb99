// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.MailServer;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.NoisySpeech;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people say into a mailbox is read beside it, by the recogniser that ships. */
@ExtendWith(SharedAppliance.class)
class TranscriptE2E {

    private static final String BOX = "read";
    private static final String SETTING = "/api/setting/mailbox/" + BOX;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Appliance appliance;

    TranscriptE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    private JsonNode message() {
        return appliance.console().get("/api/mailbox/" + BOX).ok().at("/messages/0");
    }

    @AfterEach
    void away() {
        appliance
                .console()
                .delete("/api/mailbox/" + BOX + "/message/"
                        + message().path("id").asText());
        appliance.console().delete(SETTING);
        appliance.console().put("/api/setting/voicemail", Map.of()).ok();
    }

    @Test
    void wordsThatWereSpokenAreReadByRestInTheShellAndInTheMail(TestReporter reporter) {
        try (MailServer mail = MailServer.start();
                Phones phones = new Phones(appliance, "transcript")) {
            appliance
                    .console()
                    .put("/api/setting/voicemail", mail.setting("none"))
                    .ok();
            appliance
                    .console()
                    .put(SETTING, Map.of("number", "802", "greeting", "Go on.", "mail", "bert@example.com"))
                    .ok();
            Baresip anna =
                    phones.phone("anna", 0, config -> config.codecs("PCMA").speaking(NoisySpeech.clean(8000, 60)));
            anna.dial("802").established().hears(0.5);
            anna.digit('1');
            anna.hears(anna.secondsHeard() + 7).hangUp();
            anna.closed();

            await("the text")
                    .atMost(SOON)
                    .until(() -> !message().path("text").asText().isEmpty());
            String text = message().path("text").asText();
            reporter.publishEntry("understood", text);
            assertThat(text.toLowerCase(Locale.ROOT)).containsPattern("front.*(left|right|center)");
            assertThat(appliance.shell("jackfield:voicemail-list " + BOX)).contains(text.split(" ")[0]);
            await("the mail, see " + mail.said())
                    .atMost(SOON)
                    .until(() -> mail.mails().size() == 1);
            assertThat(mail.mails().get(0)).contains(text);
        }
    }
}
