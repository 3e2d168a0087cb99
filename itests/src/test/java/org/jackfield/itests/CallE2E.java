// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;
import static org.jackfield.itests.Conversation.MIDDLE;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real phones call each other through the appliance, and both are heard. */
@ExtendWith(SharedAppliance.class)
class CallE2E {

    private static final List<String> PAIRS = List.of(
            "PCMU to PCMU",
            "PCMA to PCMA",
            "g722 to g722",
            "PCMU to PCMA",
            "PCMA to PCMU",
            "PCMU to g722",
            "g722 to PCMU",
            "PCMA to g722",
            "g722 to PCMA",
            "opus to opus",
            "opus to PCMU",
            "PCMU to opus",
            "opus to g722",
            "g722 to opus",
            "L16 to L16",
            "L16 to opus",
            "PCMA to L16");

    private static final double NOTE_E = 329.63;
    private static final double NOTE_F = 349.23;
    private static final double NOTE_G = 392;
    private static final double THEME_SECONDS = 12.8;
    private static final double PROGRAMME_SECONDS = 20.2;

    /** Where sound goes on after a pause that is not recorded, a tone's phase leaps: no packet is missing. */
    private static final double SEAM_SECONDS = 0.018;

    private final Appliance appliance;

    CallE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    /** All calls at once, since all that each of them does is to last. */
    @Test
    void bothTonesAreHeardWithoutAGapInEachPairOfCodecs() {
        try (Phones phones = new Phones(appliance, "codecs")) {
            List<Baresip[]> pairs = new ArrayList<>();
            for (String pair : PAIRS) {
                String[] codecs = pair.split(" to ");
                String nick = pair.replace(' ', '-');
                pairs.add(new Baresip[] {
                    phones.phone(nick, LOW, config -> config.codecs(codecs[0])),
                    phones.phone("called-" + nick, HIGH, config -> config.codecs(codecs[1]))
                });
            }

            List<Conversation> talks = new ArrayList<>();
            for (Baresip[] pair : pairs) {
                talks.add(Conversation.between(appliance, pair[0], pair[1]));
            }
            // The others have lasted longer.
            talks.get(talks.size() - 1).lasts(3);

            for (int i = 0; i < PAIRS.size(); i++) {
                String[] codecs = PAIRS.get(i).split(" to ");
                assertThat(talks.get(i).mode())
                        .as("%s", PAIRS.get(i))
                        .isEqualTo(codecs[0].equals(codecs[1]) ? "relay" : "mixed");
            }
            assertAll(talks.stream().map(talk -> talk::ends));
            assertAll(talks.stream().map(talk -> talk::wasUnbroken));
        }
    }

    @ParameterizedTest(name = "over {0}")
    @CsvSource({"udp", "tcp", "tls"})
    @Execution(ExecutionMode.CONCURRENT)
    void phonesCallOverEachTransport(String transport) {
        try (Phones phones = new Phones(appliance, "transport")) {
            UnaryOperator<BaresipConfig> how = config -> transport.equals("tls")
                    ? config.transport("tls").registrar("127.0.0.1:" + appliance.sipTlsPort())
                    : config.transport(transport);
            Baresip anna = phones.phone("anna", LOW, how);
            Baresip bert = phones.phone("bert", HIGH, how);

            Conversation.between(appliance, anna, bert).lasts(3).endsUnbroken();
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void anEncryptedPhoneTalksToAPlainOne() {
        try (Phones phones = new Phones(appliance, "srtp")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.encryption("srtp-mand"));
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());

            Conversation.between(appliance, anna, bert).lasts(3).endsUnbroken();
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theCalledPhoneMayHangUpToo() {
        try (Phones phones = new Phones(appliance, "callee-ends")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(1);

            bert.hangUp();

            anna.closed();
            await().atMost(Duration.ofSeconds(3)).until(() -> calls(phones.name("anna")) == 0);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aCallerWhoGivesUpStopsTheRinging() {
        try (Phones phones = new Phones(appliance, "cancel")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            anna.dial(phones.name("bert"));
            bert.ringing();

            anna.hangUp();

            bert.closed();
            await().atMost(Duration.ofSeconds(3)).until(() -> calls(phones.name("anna")) == 0);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aPhoneThatDeclinesIsReportedToTheCaller() {
        try (Phones phones = new Phones(appliance, "decline")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            anna.dial(phones.name("bert"));
            bert.ringing();

            bert.hangUp();

            assertThat(anna.closed()).containsAnyOf("486", "603", "Busy", "Decline");
        }
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"PCMU,PCMA", "opus,PCMA", "PCMA,opus", "opus,opus"})
    @Execution(ExecutionMode.CONCURRENT)
    void digitsArrive(String from, String to) {
        try (Phones phones = new Phones(appliance, "dtmf")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs(from));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs(to));
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(1);

            anna.press("15#");

            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(bert.digits()).isEqualTo("15#"));
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aHeldCallIsNotHungUpAndGoesOnAfterwards() {
        try (Phones phones = new Phones(appliance, "hold")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(2);

            anna.hold();
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            assertThat(calls(phones.name("anna"))).isEqualTo(1);
            long held = packetsSentTo(phones.name("anna"));
            anna.resume();

            // The phone records no more of a call that was held; the wire tells that it gets sound again.
            await().atMost(Duration.ofSeconds(5)).until(() -> packetsSentTo(phones.name("anna")) > held + 100);
            Hearing again = bert.listens(2);
            anna.hangUp();
            bert.closed();
            assertThat(bert.hearing().sounding(LOW)).isGreaterThan(5);
            assertThat(again.longestGap(LOW, Hearing.ALONE)).isLessThan(SEAM_SECONDS);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aBlindTransferConnectsTheRemainingPartyElsewhere() {
        try (Phones phones = new Phones(appliance, "transfer")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());
            Baresip cleo = phones.phone("cleo", MIDDLE, UnaryOperator.identity());
            anna.dial(phones.name("bert"));
            bert.answer().established();
            anna.established().hears(1);

            anna.transfer(phones.name("cleo"));
            cleo.answer().established().hears(3);

            anna.closed();
            bert.hears(4);
            cleo.hangUp();
            bert.closed();
            Conversation.hears(cleo, HIGH);
            assertThat(bert.hearing().sounding(MIDDLE)).isGreaterThan(2);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theEchoAndTonesNumbersAnswer() {
        try (Phones phones = new Phones(appliance, "apps")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", HIGH, UnaryOperator.identity());

            bert.dial("602").established();
            anna.dial("600").established().hears(4).hangUp();
            anna.closed();
            Conversation.hears(anna, LOW);

            bert.hears(PROGRAMME_SECONDS).hangUp();
            bert.closed();
            assertProgramme(bert.heard().orElseThrow());
        }
    }

    /** The theme's first notes, then the two tones of three seconds with half a second before, between and after them. */
    private static void assertProgramme(Wav heard) {
        assertThat(pitch(heard, 0.05, 0.35)).isCloseTo(NOTE_E, within(3.0));
        assertThat(pitch(heard, 0.45, 0.75)).isCloseTo(NOTE_E, within(3.0));
        assertThat(pitch(heard, 0.85, 1.15)).isCloseTo(NOTE_F, within(3.0));
        assertThat(pitch(heard, 1.25, 1.55)).isCloseTo(NOTE_G, within(3.0));
        Hearing all = Hearing.of(heard);
        assertThat(all.sounding(1000)).isCloseTo(3, within(0.1));
        Hearing low = Hearing.of(heard.cut(THEME_SECONDS + 0.6, THEME_SECONDS + 3.4));
        assertThat(low.pitch()).isCloseTo(440, within(1.0));
        assertThat(low.gaps(440)).isZero();
        Hearing high = Hearing.of(heard.cut(THEME_SECONDS + 4.1, THEME_SECONDS + 6.9));
        assertThat(high.pitch()).isCloseTo(1000, within(1.0));
        assertThat(high.gaps(1000)).isZero();
    }

    private static double pitch(Wav heard, double from, double to) {
        return Hearing.of(heard.cut(from, to)).pitch();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void anUnknownNumberIsRefused() {
        try (Phones phones = new Phones(appliance, "unknown")) {
            Baresip anna = phones.phone("anna", LOW, UnaryOperator.identity());

            assertThat(anna.dial("5550123").closed()).containsAnyOf("404", "Not Found");
        }
    }

    private int calls(String device) {
        return Calls.of(appliance, device).size();
    }

    private long packetsSentTo(String device) {
        return Calls.leg(appliance, device).path("packets").path("sent").asLong();
    }
}
