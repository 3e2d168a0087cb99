// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;
import static org.jackfield.itests.Conversation.MIDDLE;

import java.time.Duration;
import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Browser;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator at the console's calls, in real Chromium, while two real phones talk. */
@ExtendWith(SharedAppliance.class)
class SuperviseE2E {

    /** Two times five seconds in which a call is scored. */
    private static final double SCORED_SECONDS = 12;

    /** What is on its way when something changes. */
    private static final double SETTLING_SECONDS = 1;

    private static final int LISTENED_SECONDS = 2;

    private final Appliance appliance;

    SuperviseE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void anOperatorSeesHowACallSoundsListensWhispersBargesInAndLeaves() {
        try (Phones phones = new Phones(appliance, "supervise");
                Browser browser = Browser.operator(
                        appliance.console(), Appliance.work().resolve("supervise-" + UUID.randomUUID()), MIDDLE)) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(SCORED_SECONDS);

            browser.does("look " + phones.name("anna")).does("scores " + phones.name("anna"));
            browser.does("listen").does("levels " + phones.name("anna"));
            assertHears(browser.hears(LISTENED_SECONDS), LOW, HIGH);
            assertThat(supervisorIsHeardBy(anna)).isFalse();
            assertThat(supervisorIsHeardBy(bert)).isFalse();

            browser.does("whisper " + phones.name("anna"));
            assertThat(supervisorIsHeardBy(anna)).isTrue();
            assertThat(supervisorIsHeardBy(bert)).isFalse();

            browser.does("barge").does("picture barge");
            assertThat(supervisorIsHeardBy(bert)).isTrue();

            browser.does("leave");
            assertThat(supervisorIsHeardBy(anna)).isFalse();
            assertThat(latest(anna).sounding(HIGH)).isGreaterThan(LISTENED_SECONDS - 0.5);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void anOperatorAddsAPartyAndTransfersAnother() {
        try (Phones phones = new Phones(appliance, "supervise");
                Browser browser = Browser.operator(
                        appliance.console(), Appliance.work().resolve("supervise-" + UUID.randomUUID()), MIDDLE)) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Baresip cleo = phones.phone("cleo", MIDDLE, config -> config.codecs("PCMA"));
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established();

            browser.does("look " + phones.name("anna")).does("add " + phones.name("cleo"));
            cleo.answer().established();
            cleo.hears(LISTENED_SECONDS + SETTLING_SECONDS);
            assertHears(latest(cleo), LOW, HIGH);

            cleo.hangUp();
            await("the third to be gone").atMost(Duration.ofSeconds(10)).until(() -> cleo.saw("CALL_CLOSED"));
            browser.does("transfer " + phones.name("anna") + " " + phones.name("cleo"));
            cleo.answer();
            await("the transferred to meet")
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> anna.secondsHeard() > LISTENED_SECONDS
                            && latest(anna).sounding(MIDDLE) > 1);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void assertHears(Hearing heard, int first, int second) {
        assertThat(heard.sounding(first, Hearing.AMONG_OTHERS)).as("%s", heard).isGreaterThan(1);
        assertThat(heard.sounding(second, Hearing.AMONG_OTHERS)).as("%s", heard).isGreaterThan(1);
    }

    /** Whether the browser's tone is there all the time, or not at all. */
    private static boolean supervisorIsHeardBy(Baresip phone) {
        phone.hears(phone.secondsHeard() + SETTLING_SECONDS);
        double seconds = phone.listens(LISTENED_SECONDS).sounding(MIDDLE, Hearing.AMONG_OTHERS);
        assertThat(seconds < 0.1 || seconds > LISTENED_SECONDS - 0.3)
                .as("the browser at %s for %.2f s", phone.config().name(), seconds)
                .isTrue();
        return seconds >= 0.1;
    }

    private static Hearing latest(Baresip phone) {
        double now = phone.secondsHeard();
        return Hearing.of(phone.heard().orElseThrow().cut(now - LISTENED_SECONDS, now));
    }
}
