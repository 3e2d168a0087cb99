// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Opus goes on in Java when libopus leaves a live call, and gives way to another codec when that leaves too. */
@ExtendWith(SharedAppliance.class)
class OpusE2E {

    private static final String LIBOPUS = "jackfield-codec-opus";
    private static final String JAVA = "jackfield-codec-opus-java";
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Appliance appliance;

    OpusE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @AfterEach
    void bothAreThere() {
        appliance.shell("feature:install " + LIBOPUS);
        appliance.shell("feature:install " + JAVA);
    }

    @Test
    void aCallOutlivesOneOpusAfterTheOther() {
        try (Phones phones = new Phones(appliance, "opus-leaves")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("opus", "PCMA"));
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(2);
            assertThat(codec(phones, "anna")).isEqualTo("OPUS/48000/2");

            appliance.shell("feature:uninstall " + LIBOPUS);
            double inJava = seconds(bert);
            bert.hears(inJava + 4);
            assertThat(codec(phones, "anna")).isEqualTo("OPUS/48000/2");

            appliance.shell("feature:uninstall " + JAVA);
            await("another codec to be agreed").atMost(GRACE).until(() -> codec(phones, "anna")
                    .equals("PCMA/8000"));
            double after = seconds(bert);
            bert.hears(after + 4);
            long sent = sent(phones, "anna");
            await().atMost(GRACE).until(() -> sent(phones, "anna") > sent + 150);
            anna.hangUp();
            bert.closed();

            Wav heard = bert.heard().orElseThrow();
            isHeard(heard.cut(inJava + 1, inJava + 4), LOW);
            isHeard(heard.cut(after + 1, after + 4), LOW);
            // The phone begins a recording of its own with the other codec.
            Wav last = anna.heard().orElseThrow();
            isHeard(last.cut(last.seconds() - 3, last.seconds()), HIGH);
        }
    }

    /** Jitter buffers, which turn the tone's phase a little, may be at work. */
    private static void isHeard(Wav sound, int hz) {
        assertThat(Hearing.of(sound).longestGap(hz, Hearing.ALONE)).isLessThanOrEqualTo(Conversation.LEAP_SECONDS);
    }

    private String codec(Phones phones, String nick) {
        return appliance.console().legOf(phones.name(nick)).at("/codec/name").asText();
    }

    private long sent(Phones phones, String nick) {
        return appliance.console().legOf(phones.name(nick)).at("/packets/sent").asLong();
    }

    private static double seconds(Baresip phone) {
        return phone.heard().orElseThrow().seconds();
    }
}
