// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;
import static org.jackfield.itests.Conversation.MIDDLE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Trouble;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Phones of several kinds and places: many of one user, other packet times, IPv6, and such as vanish in the midst of a call. */
class ReachE2E {

    /** Seconds of silence after which a party is asked whether it lives. */
    private static final int MEDIA_TIMEOUT = 2;

    /** After the silence: the next look of the appliance, and its question without an answer. */
    private static final Duration NOTICED = Duration.ofSeconds(20);

    private static Appliance appliance;
    private static Trouble trouble;

    @BeforeAll
    static void start() {
        appliance = Appliance.everywhere("reach", "127.0.0.1");
        appliance
                .console()
                .put("/api/setting/call", Map.of("media-timeout", MEDIA_TIMEOUT))
                .ok();
        trouble = Trouble.watch(appliance);
    }

    @AfterAll
    static void stop() {
        if (appliance != null) {
            appliance.close();
        }
    }

    @AfterEach
    void nothingFailedInside() {
        trouble.none();
    }

    @Test
    void theFirstPhoneOfAUserToAnswerHasTheCallAndTheOthersAreToldSo() {
        try (Phones phones = new Phones(appliance, "fork")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip desk = phones.phone("bert", MIDDLE, UnaryOperator.identity());
            Baresip hall = phones.another(desk, HIGH);
            Baresip cellar = phones.another(desk, MIDDLE);
            anna.dial(phones.name("bert"));
            desk.ringing();
            cellar.ringing();

            hall.answer().established();

            anna.established();
            desk.closed();
            cellar.closed();
            assertThat(desk.log()).contains("Reason: SIP;cause=200;text=\"Call completed elsewhere\"");
            assertThat(cellar.log()).contains("Reason: SIP;cause=200;text=\"Call completed elsewhere\"");
            anna.hears(2).hangUp();
            hall.closed();
            Conversation.hears(anna, HIGH);
            Conversation.hears(hall, LOW);
        }
    }

    @Test
    void phonesWithOtherPacketTimesAreHeard() {
        try (Phones phones = new Phones(appliance, "ptime")) {
            List<Baresip> odd = new ArrayList<>();
            List<Baresip> usual = new ArrayList<>();
            for (int millis : new int[] {10, 30, 60}) {
                odd.add(phones.phone("odd" + millis, LOW, config -> config.packetMillis(millis)));
                usual.add(phones.phone("usual" + millis, HIGH, UnaryOperator.identity()));
            }

            talk(odd, usual);
            talk(usual, odd);
        }
    }

    /** Each calls the one at its place in the other list, and all talk at once. */
    private static void talk(List<Baresip> callers, List<Baresip> called) {
        List<Conversation> talks = new ArrayList<>();
        for (int i = 0; i < callers.size(); i++) {
            talks.add(Conversation.between(appliance, callers.get(i), called.get(i)));
        }
        talks.get(talks.size() - 1).lasts(2);
        talks.forEach(Conversation::endsUnbroken);
    }

    @Test
    void phonesCallOverInternetProtocolVersion6() {
        try (Phones phones = new Phones(appliance, "ipv6")) {
            UnaryOperator<BaresipConfig> six =
                    config -> config.address("::1").registrar("[::1]:" + appliance.sipPort());
            Baresip anna = phones.phone("anna", LOW, six);
            Baresip bert = phones.phone("bert", HIGH, six);
            Baresip cleo = phones.phone("cleo", HIGH, UnaryOperator.identity());

            Conversation.between(appliance, anna, bert).lasts(2).endsUnbroken();
            Conversation.between(appliance, cleo, anna).lasts(2).endsUnbroken();
        }
    }

    @Test
    void aPhoneThatVanishesInMidCallIsNoticedAndItsPartnerToldSo() {
        try (Phones phones = new Phones(appliance, "vanish")) {
            Baresip tcp = phones.phone("tcp", LOW, config -> config.transport("tcp"));
            Baresip tls = phones.phone(
                    "tls", LOW, config -> config.transport("tls").registrar("127.0.0.1:" + appliance.sipTlsPort()));
            Baresip anna = phones.phone("anna", HIGH, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            Conversation.between(appliance, tcp, anna);
            Conversation.between(appliance, bert, tls);

            tcp.vanish();
            tls.vanish();

            for (String left : List.of("anna", "bert")) {
                await("the end of the call of " + left)
                        .atMost(NOTICED)
                        .until(() -> Calls.of(appliance, phones.name(left)).isEmpty());
            }
            anna.closed();
            bert.closed();
        }
    }
}
