// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.MailboxDesk;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.MailServer;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.NoisySpeech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people say into a mailbox is read beside it, by the recogniser that ships. */
@ExtendWith(SharedAppliance.class)
class TranscriptE2E {

    private static final String SETTING = "/api/setting/voicemail";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Appliance appliance;

    TranscriptE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void wordsThatWereSpokenAreReadByRestInTheShellAndInTheMail(TestReporter reporter) {
        MailboxDesk box = new MailboxDesk(appliance, "read");
        try (MailServer mail = MailServer.start();
                Phones phones = new Phones(appliance, "transcript")) {
            appliance.console().put(SETTING, mail.setting("none")).ok();
            box.set(Map.of("number", "802", "mail", "bert@example.com"));
            Baresip anna =
                    phones.phone("anna", 0, config -> config.codecs("PCMA").speaking(NoisySpeech.clean(8000, 60)));
            anna.dial("802").established().hears(0.5);
            anna.digit('1');
            anna.hears(anna.secondsHeard() + 7).hangUp();
            anna.closed();

            await("the text")
                    .atMost(SOON)
                    .until(() -> !box.message().path("text").asText().isEmpty());
            String text = box.message().path("text").asText();
            reporter.publishEntry("understood", text);
            assertThat(text.toLowerCase(Locale.ROOT)).containsPattern("front.*(left|right|center)");
            assertThat(appliance.shell("jackfield:voicemail-list read")).contains(text.split(" ")[0]);
            await("the mail, see " + mail.said())
                    .atMost(SOON)
                    .until(() -> mail.mails().size() == 1);
            assertThat(mail.mails().get(0)).contains(text);
        } finally {
            box.clear();
            appliance.console().put(SETTING, Map.of()).ok();
        }
    }
}
