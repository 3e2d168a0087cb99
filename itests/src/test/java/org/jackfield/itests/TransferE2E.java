// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.client.Client;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What baresip cannot do and other phones can: SHA-256 digests and attended transfer. */
@ExtendWith(SharedAppliance.class)
class TransferE2E {

    private final Appliance appliance;

    TransferE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void aPhoneRegistersAndCallsBySha256() {
        String name = device("sha-256");
        try (Client client = new Client(name, "secret-" + name, appliance.sip(), 440).register()) {
            client.call("600");

            await().atMost(Duration.ofSeconds(6)).until(() -> client.hearing().sounding(440) > 2);
        }
    }

    @Test
    void anAttendedTransferConnectsTheTwoOthers() {
        String name = device("both");
        try (Phones phones = new Phones(appliance, "attended");
                Client boss = new Client(name, "secret-" + name, appliance.sip(), 700).register()) {
            Baresip anna = phones.phone("anna", 440, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", 1000, UnaryOperator.identity());
            Client.Dialog first = call(boss, anna, phones.name("anna"));
            boss.hold(first);
            Client.Dialog second = call(boss, bert, phones.name("bert"));

            assertThat(boss.attendedTransfer(first, second)).isEqualTo(202);

            await().atMost(Duration.ofSeconds(5)).until(() -> boss.hungUp(first) && boss.hungUp(second));
            assertThat(boss.progress()).last().asString().startsWith("SIP/2.0 200");
            double anna0 = anna.heard().orElseThrow().seconds();
            anna.hears(anna0 + 3).hangUp();
            bert.closed();
            assertThat(anna.hearing().sounding(1000)).isGreaterThan(2);
            assertThat(bert.hearing().sounding(440)).isGreaterThan(2);
        }
    }

    @Test
    void holdIsAnsweredAsItIsAskedAndSoundComesBack() {
        String name = device("sha-256");
        String other = device("both");
        try (Client held = new Client(other, "secret-" + other, appliance.sip(), 440).register();
                Client client = new Client(name, "secret-" + name, appliance.sip(), 1000).register()) {
            Client.Dialog dialog = client.call(other);
            hears(client, 440);

            client.hold(dialog);
            client.listenAnew();
            await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
            assertThat(client.hearing().sounding(440)).isLessThan(0.1);
            client.freeze(dialog);
            held.listenAnew();
            await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
            assertThat(held.hearing().sounding(1000)).isLessThan(0.1);

            client.resume(dialog);
            client.listenAnew();
            held.listenAnew();
            hears(client, 440);
            hears(held, 1000);
            // Where the music ends the call is relayed again, for which the sound leaps once.
            assertThat(client.hearing().longestGap(440, Hearing.ALONE)).isLessThanOrEqualTo(Conversation.LEAP_SECONDS);
            assertThat(held.hearing().longestGap(1000, Hearing.ALONE)).isLessThanOrEqualTo(Conversation.LEAP_SECONDS);
        }
    }

    private static void hears(Client client, int hz) {
        await().atMost(Duration.ofSeconds(6)).until(() -> client.hearing().sounding(hz) > 2);
    }

    /** The client waits for the answer, so that the phone has to give it meanwhile. */
    private static Client.Dialog call(Client client, Baresip phone, String number) {
        CompletableFuture<Client.Dialog> call = CompletableFuture.supplyAsync(() -> client.call(number));
        phone.answer().established();
        return call.join();
    }

    private String device(String digest) {
        String name = "client-" + UUID.randomUUID().toString().substring(0, 6);
        appliance.console().device(name, "secret-" + name, Map.of("digest", digest));
        return name;
    }
}
