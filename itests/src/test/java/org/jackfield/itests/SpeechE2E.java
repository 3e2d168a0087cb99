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
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Likeness;
import org.jackfield.itests.sound.NoisySpeech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** People's words, as real phones hear them, held against what was said. */
@ExtendWith(SharedAppliance.class)
class SpeechE2E {

    private static final int SECONDS = 16;
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
                assertThat(likeness.distance()).as("%s: %s", pair, likeness).isLessThanOrEqualTo(alone + 0.5);
                assertThat(likeness.longestGap()).as("%s: %s", pair, likeness).isZero();
                assertThat(likeness.intelligibility())
                        .as("%s: %s", pair, likeness)
                        .isGreaterThan(0.98);
                assertThat(likeness.wander()).as("%s: %s", pair, likeness).isLessThanOrEqualTo(25);
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
            heard.put(from + " to " + to, likeness(called, caller));
            heard.put(to + " to " + from, likeness(caller, called));
        }
    }

    private static BaresipConfig speaking(BaresipConfig config, String codec) {
        BaresipConfig speaker = config.codecs(codec);
        return speaker.speaking(NoisySpeech.clean(speaker.rate(), SPOKEN_SECONDS));
    }

    private static Likeness likeness(Baresip listener, Baresip speaker) {
        return Likeness.of(
                NoisySpeech.clean(speaker.config().rate(), SPOKEN_SECONDS),
                listener.heard().orElseThrow());
    }
}
