// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A codec is taken out and put back under live calls: each goes on as well as it can without. */
@ExtendWith(SharedAppliance.class)
class CodecSwapE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;
    private static final int WIDE_LOW = 500;
    private static final int WIDE_HIGH = 1300;
    private static final String BUNDLE = "org.jackfield.codec-g722";
    private static final String FEATURE = "jackfield-codec-g722";
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Appliance appliance;

    CodecSwapE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void callsOutliveTheCodecThatTheySpeak() {
        try (Phones phones = new Phones(appliance, "swap")) {
            Baresip relayed = phones.phone("relayed", WIDE_LOW, config -> config.codecs("g722"));
            Baresip beside = phones.phone("beside", WIDE_HIGH, config -> config.codecs("g722"));
            Baresip plain = phones.phone("plain", LOW, UnaryOperator.identity());
            Baresip flexible = phones.phone("flexible", HIGH, config -> config.codecs("g722", "PCMA"));
            Baresip other = phones.phone("other", LOW, UnaryOperator.identity());
            Baresip rigid = phones.phone("rigid", HIGH, config -> config.codecs("g722"));
            talk(phones, relayed, beside, "beside");
            talk(phones, flexible, plain, "plain");
            talk(phones, other, rigid, "rigid");
            assertThat(mode(phones, "relayed")).isEqualTo("relay");
            assertThat(mode(phones, "plain")).isEqualTo("mixed");
            assertThat(codec(phones, "flexible")).isEqualTo("G722/8000");
            assertThat(codec(phones, "rigid")).isEqualTo("G722/8000");

            appliance.shell("bundle:stop " + BUNDLE);
            await("another codec to be agreed").atMost(GRACE).until(() -> codec(phones, "flexible")
                    .equals("PCMA/8000"));
            long sent = sent(phones, "flexible");
            Silence stopped = silence(other, "bundle:start " + BUNDLE);
            appliance.shell("feature:uninstall " + FEATURE);
            Silence uninstalled = silence(other, "feature:install " + FEATURE);

            assertThat(sent(phones, "flexible")).isGreaterThan(sent + 250);
            for (Baresip caller : List.of(relayed, flexible, other)) {
                assertThat(appliance
                                .console()
                                .callOf(caller.config().name())
                                .path("state")
                                .asText())
                        .isEqualTo("active");
                caller.hangUp();
                caller.closed();
            }
            assertThat(relayed.hearing().gaps(WIDE_HIGH)).isZero();
            assertThat(beside.hearing().gaps(WIDE_LOW)).isZero();
            assertSilentMeanwhile(other, stopped);
            assertSilentMeanwhile(other, uninstalled);
            Wav heard = plain.heard().orElseThrow();
            assertThat(Hearing.of(heard.cut(heard.seconds() - 5, heard.seconds()))
                            .gaps(HIGH))
                    .isZero();
        }
    }

    /** Where in a recording nothing could be heard, and from where on it can again, in seconds. */
    private record Silence(double from, double to, double over) {}

    /** Lets a phone listen to silence for a while, puts the codec back and lets it listen to that. */
    private Silence silence(Baresip phone, String back) {
        double from = seconds(phone);
        pause(2);
        double to = seconds(phone);
        appliance.shell(back);
        double over = seconds(phone);
        pause(3);
        return new Silence(from, to, over);
    }

    private static void assertSilentMeanwhile(Baresip phone, Silence silence) {
        Wav heard = phone.heard().orElseThrow();
        Hearing meanwhile = Hearing.of(heard.cut(silence.from() + 0.5, silence.to()));
        Hearing afterwards = Hearing.of(heard.cut(silence.over() + 1, silence.over() + 3));
        assertThat(meanwhile.sounding(HIGH)).isLessThan(0.1);
        assertThat(afterwards.sounding(HIGH)).isGreaterThan(1);
        assertThat(afterwards.gaps(HIGH)).isZero();
    }

    private static double seconds(Baresip phone) {
        return phone.heard().orElseThrow().seconds();
    }

    private void talk(Phones phones, Baresip caller, Baresip called, String nick) {
        caller.dial(phones.name(nick));
        called.answer().established();
        caller.established().hears(1);
    }

    private String mode(Phones phones, String nick) {
        return appliance.console().callOf(phones.name(nick)).path("mode").asText();
    }

    private String codec(Phones phones, String nick) {
        return appliance.console().legOf(phones.name(nick)).at("/codec/name").asText();
    }

    private long sent(Phones phones, String nick) {
        return appliance.console().legOf(phones.name(nick)).at("/packets/sent").asLong();
    }

    private static void pause(int seconds) {
        await().pollDelay(Duration.ofSeconds(seconds))
                .atMost(Duration.ofSeconds(seconds + 5))
                .until(() -> true);
    }
}
