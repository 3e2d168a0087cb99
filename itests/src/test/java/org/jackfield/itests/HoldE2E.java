// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.client.Client;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is held hears music, and talks on afterwards as before. */
@ExtendWith(SharedAppliance.class)
class HoldE2E {

    /** Middle C and the E and G above it, which the music is made of. */
    private static final double[] NOTES = {261.63, 329.63, 392.0};

    private static final String MUSIC = "/api/setting/music";

    /** The tones of files in Hz, which nobody's voice has. */
    private static final int FIRST = 625;

    private static final int SECOND = 1425;

    private final Appliance appliance;

    HoldE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    private static void music(Hearing held) {
        for (double note : NOTES) {
            assertThat(held.sounding(note, Hearing.AMONG_OTHERS))
                    .as("%s Hz in %s", note, held)
                    .isGreaterThan(0.3);
        }
        assertThat(held.sounding(HIGH)).as("the others in %s", held).isLessThan(0.1);
    }

    /** The four chords of the music: each of its notes is among them, wherever it begins. */
    private static final double CHORDS_SECONDS = 13;

    /** A phone that answers whoever calls and does as it is told. */
    private Client client(String name) {
        appliance.console().device(name, "pw-" + name, Map.of("digest", "both"));
        return new Client(name, "pw-" + name, appliance.sip(), LOW).register();
    }

    private static String device() {
        return "client-" + UUID.randomUUID().toString().substring(0, 6);
    }

    private static Hearing listens(Client client, double seconds) {
        client.listenAnew();
        Duration time = Duration.ofMillis((long) (seconds * 1000));
        await().atMost(time.plusSeconds(2)).pollDelay(time).until(() -> true);
        return client.hearing();
    }

    @Test
    void whomAnOperatorHoldsHearsMusicAndTheOtherIsHeardAgainAfterwards() {
        String held = device();
        try (Phones phones = new Phones(appliance, "hold");
                Client client = client(held)) {
            Baresip anna = phones.phone("anna", HIGH, config -> config.codecs("PCMA"));
            anna.dial(held).established().hears(1.5);
            assertThat(listens(client, 1).sounding(HIGH)).isGreaterThan(0.8);
            appliance.console().changeLeg(held, Map.of("hold", true));
            listens(client, 1);
            music(listens(client, CHORDS_SECONDS));
            appliance.console().changeLeg(held, Map.of("hold", false));
            listens(client, 1);
            Hearing again = listens(client, 2);
            assertThat(again.sounding(HIGH)).as("%s", again).isGreaterThan(1.8);
            assertThat(anna.listens(2).sounding(LOW)).isGreaterThan(1.8);
            anna.hangUp();
        } finally {
            appliance.console().delete("/api/device/" + held);
        }
    }

    /** Plays a file of one tone to whoever is held. */
    private void set(int hertz) {
        Path file = Wav.tone(hertz, 16_000, 2).write(Appliance.work().resolve("hold-" + hertz + ".wav"));
        appliance
                .console()
                .put(MUSIC, Map.of("file", file.toAbsolutePath().toString()))
                .ok();
    }

    @Test
    void aFileThatIsSetIsHeardInPlaceOfTheMusicAndTheNextByWhoeverHearsIt() {
        String held = device();
        try (Phones phones = new Phones(appliance, "hold");
                Client client = client(held)) {
            set(FIRST);
            Baresip anna = phones.phone("anna", HIGH, config -> config.codecs("PCMA"));
            anna.dial(held).established().hears(1);
            appliance.console().changeLeg(held, Map.of("hold", true));
            listens(client, 1);
            Hearing first = listens(client, 1);
            assertThat(first.sounding(FIRST)).as("%s", first).isGreaterThan(0.8);
            set(SECOND);
            listens(client, 1);
            Hearing second = listens(client, 1);
            assertThat(second.sounding(SECOND)).as("%s", second).isGreaterThan(0.8);
            assertThat(second.sounding(FIRST)).as("%s", second).isLessThan(0.1);
            anna.hangUp();
        } finally {
            appliance.console().put(MUSIC, Map.of()).ok();
            appliance.console().delete("/api/device/" + held);
        }
    }

    @Test
    void whomAPhoneHoldsHearsMusicUntilItGoesOn() {
        try (Phones phones = new Phones(appliance, "hold")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMA"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("g722"));
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(1);
            // It sends nothing while it holds, although it writes that it might.
            anna.hold();
            bert.listens(0.5);
            music(bert.listens(CHORDS_SECONDS));
            anna.resume();
            bert.listens(1);
            assertThat(bert.listens(2).sounding(LOW)).isGreaterThan(1.8);
            anna.hangUp();
            bert.closed();
        }
    }

    @Test
    void aPhoneThatPlaysSomethingItselfIsHeard() {
        String holder = device();
        try (Phones phones = new Phones(appliance, "hold");
                Client client = client(holder)) {
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            CompletableFuture<Client.Dialog> call =
                    CompletableFuture.supplyAsync(() -> client.call(phones.name("bert")));
            bert.answer().established();
            Client.Dialog dialog = call.join();
            bert.hears(1);
            client.hold(dialog);
            bert.listens(1);
            Hearing held = bert.listens(3);
            assertThat(held.sounding(LOW)).as("%s", held).isGreaterThan(2.8);
            client.resume(dialog);
            assertThat(bert.listens(1).sounding(LOW)).isGreaterThan(0.9);
        } finally {
            appliance.console().delete("/api/device/" + holder);
        }
    }
}
