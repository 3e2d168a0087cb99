// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.BadNetwork;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Likeness;
import org.jackfield.itests.sound.NoisySpeech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People's words, as real phones hear them, held against what was said. */
@ExtendWith(SharedAppliance.class)
class SpeechE2E {

    private static final int SECONDS = 20;
    private static final int SPOKEN_SECONDS = 60;

    private final Appliance appliance;

    SpeechE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void changingTheCodecAddsNothingToWhatTheCodecsTakeAway(TestReporter reporter) {
        try (Phones phones = new Phones(appliance, "speech")) {
            List<Talk> talks = new ArrayList<>();
            for (String[] pair : new String[][] {
                {"opus", "opus"},
                {"g722", "g722"},
                {"PCMU", "PCMU"},
                {"opus", "PCMU"},
                {"opus", "g722"},
                {"PCMU", "g722"}
            }) {
                talks.add(new Talk(phones, pair[0], pair[1]));
            }
            Map<String, Likeness> heard = new LinkedHashMap<>();
            talks.forEach(talk -> talk.last(SECONDS));
            talks.forEach(talk -> talk.end(heard));
            heard.forEach((pair, likeness) -> reporter.publishEntry(pair, likeness.toString()));

            heard.forEach((pair, likeness) -> {
                String[] codecs = pair.split(" to ");
                double alone = alone(heard, codecs[0]) + alone(heard, codecs[1]);
                assertThat(likeness.distance()).as(pair).isLessThanOrEqualTo(alone + 0.3);
                assertThat(likeness.longestGap()).as(pair).isZero();
                assertThat(likeness.intelligibility()).as(pair).isGreaterThan(0.95);
                assertThat(likeness.wander()).as(pair).isLessThanOrEqualTo(25);
            });
        }
    }

    /** What a codec takes away where nobody changes it. */
    private static double alone(Map<String, Likeness> heard, String codec) {
        return Objects.requireNonNull(heard.get(codec + " to " + codec)).distance();
    }

    /** A call of two who speak at the same time, each in a codec of its own. */
    private static final class Talk {

        private final Baresip caller;
        private final Baresip called;
        private final String from;
        private final String to;

        private Talk(Phones phones, String from, String to) {
            this.from = from;
            this.to = to;
            caller = phones.phone(from + "-with-" + to, 0, config -> speaking(config, from));
            called = phones.phone(to + "-called-by-" + from, 0, config -> speaking(config, to));
            caller.dial(called.config().name());
            called.answer().established();
            caller.established();
        }

        private void last(double seconds) {
            caller.hears(seconds);
            called.hears(seconds);
        }

        private void end(Map<String, Likeness> heard) {
            caller.hangUp();
            caller.closed();
            called.closed();
            heard.put(from + " to " + to, likeness(called));
            heard.put(to + " to " + from, likeness(caller));
        }
    }

    private static BaresipConfig speaking(BaresipConfig config, String codec) {
        BaresipConfig speaker = config.codecs(codec);
        return speaker.speaking(NoisySpeech.clean(speaker.rate(), SPOKEN_SECONDS));
    }

    private static Likeness likeness(Baresip phone) {
        return Likeness.of(
                NoisySpeech.clean(phone.config().rate(), SPOKEN_SECONDS),
                phone.heard().orElseThrow());
    }

    @ParameterizedTest(name = "{0} percent")
    @ValueSource(ints = {5, 15})
    void wordsAreUnderstoodThroughLossAndJitter(int percent, TestReporter reporter) {
        String registrar = appliance.sip();
        try (Phones phones = new Phones(appliance, "loss");
                BadNetwork redundant = new BadNetwork(registrar, percent / 100.0, 60);
                BadNetwork plain = new BadNetwork(registrar, percent / 100.0, 60);
                BadNetwork narrow = new BadNetwork(registrar, percent / 100.0, 60)) {
            Baresip mended = call(phones, "mended", redundant, config -> config.redundantFor(percent), "opus");
            Baresip concealed = call(phones, "concealed", plain, config -> config, "opus");
            Baresip narrowband = call(phones, "narrowband", narrow, config -> config, "PCMU");
            for (Baresip phone : List.of(mended, concealed, narrowband)) {
                phone.hears(SECONDS);
            }
            Likeness withRedundancy = likeness(mended);
            Likeness without = likeness(concealed);
            Likeness inPcmu = likeness(narrowband);
            Likeness silence = Likeness.of(
                    NoisySpeech.clean(16_000, SECONDS),
                    NoisySpeech.clean(16_000, SECONDS).holed(percent / 100.0));
            reporter.publishEntry("Opus with redundancy", withRedundancy + ", lost " + redundant.lost());
            reporter.publishEntry("Opus without", without + ", lost " + plain.lost());
            reporter.publishEntry("PCMU", inPcmu + ", lost " + narrow.lost());
            reporter.publishEntry("silence in the holes", silence.toString());

            assertThat(withRedundancy.intelligibility()).isGreaterThan(0.8);
        }
    }

    private interface Setup {
        BaresipConfig of(BaresipConfig config);
    }

    /** Has somebody speak through a bad network, and gives who listens. */
    private static Baresip call(Phones phones, String nick, BadNetwork network, Setup setup, String codec) {
        Baresip speaker = phones.phone(
                nick + "-speaker", 0, config -> setup.of(speaking(config.registrar(network.registrar()), codec)));
        Baresip listener = phones.phone(nick + "-listener", 0, config -> speaking(config, "g722"));
        speaker.dial(listener.config().name());
        listener.answer().established();
        speaker.established();
        return listener;
    }
}
