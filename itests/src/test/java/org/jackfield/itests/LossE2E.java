// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.BadNetwork;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.sound.Likeness;
import org.jackfield.itests.sound.NoisySpeech;
import org.jackfield.itests.sound.Wav;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Words that come through a network that loses packets and delays each by up to 60 ms, so that some overtake others: by Opus that
 * repeats itself, by Opus that does not, and by PCMU.
 */
@ExtendWith(SharedAppliance.class)
class LossE2E {

    private static final int JITTER_MS = 60;
    private static final int PACKET_MS = 20;

    /** Concealment of PCMU has faded away by then (G.711 Appendix I). */
    private static final int CONCEALED_MS = 60;

    private static final int SECONDS = 16;

    /** In which a jitter buffer finds out how late packets can be. */
    private static final int LEARNING_SECONDS = 3;

    private static final int SPOKEN_SECONDS = 60;

    private final Appliance appliance;

    LossE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void wordsAreUnderstoodAtALossOfFifteenPercent(TestReporter reporter) {
        wordsAreUnderstood(15, 0.94, 0.85, 0.025, reporter);
    }

    @Test
    @Tag("long")
    void wordsAreUnderstoodAtALossOfFivePercent(TestReporter reporter) {
        wordsAreUnderstood(5, 0.97, 0.93, 0.005, reporter);
    }

    /**
     * The margin is of intelligibility, of redundancy above concealment alone. Which words a loss takes differs from run to run, and so
     * does intelligibility, by some hundredths; what concealment is worth shows in the holes that are not there.
     */
    private void wordsAreUnderstood(
            int percent, double mendedLeast, double narrowLeast, double redundancy, TestReporter reporter) {
        double loss = percent / 100.0;
        String registrar = appliance.sip();
        try (Phones phones = new Phones(appliance, "loss");
                BadNetwork first = new BadNetwork(registrar, loss, JITTER_MS);
                BadNetwork second = new BadNetwork(registrar, loss, JITTER_MS);
                BadNetwork third = new BadNetwork(registrar, loss, JITTER_MS)) {
            Baresip mended = call(phones, "mended", first, "opus", config -> config.redundantFor(percent));
            Baresip concealed = call(phones, "concealed", second, "opus", UnaryOperator.identity());
            Baresip narrow = call(phones, "narrow", third, "PCMU", UnaryOperator.identity());
            mended.hears(SECONDS);
            concealed.hears(SECONDS);
            narrow.hears(SECONDS);

            Likeness withRedundancy = likeness(mended, 48_000);
            Likeness without = likeness(concealed, 48_000);
            Likeness narrowband = likeness(narrow, 8000);
            Wav words = NoisySpeech.clean(48_000, SECONDS);
            Likeness silence = Likeness.of(words, words.holed(loss));
            reporter.publishEntry("Opus with redundancy", withRedundancy + ", lost " + first.lost());
            reporter.publishEntry("Opus", without + ", lost " + second.lost());
            reporter.publishEntry("PCMU", narrowband + ", lost " + third.lost());
            reporter.publishEntry("silence instead", silence.toString());
            assertThat(withRedundancy.intelligibility())
                    .as("Opus with redundancy: %s, without: %s", withRedundancy, without)
                    .isGreaterThan(mendedLeast)
                    .isGreaterThan(without.intelligibility() + redundancy);
            assertThat(narrowband.intelligibility())
                    .as("PCMU: %s, silence instead: %s", narrowband, silence)
                    .isGreaterThan(narrowLeast);
            assertThat(narrowband.longestGap())
                    .as("PCMU, with %d packets lost in a row", third.mostInARow())
                    .isLessThan(silence.longestGap())
                    .isLessThan(PACKET_MS + Math.max(0, third.mostInARow() * PACKET_MS - CONCEALED_MS));
        }
    }

    private static Likeness likeness(Baresip listener, int spokenRate) {
        return Likeness.of(
                NoisySpeech.clean(spokenRate, SPOKEN_SECONDS),
                listener.heard().orElseThrow().cut(LEARNING_SECONDS, SECONDS));
    }

    /** Has somebody speak through a bad network, and gives who listens. */
    private static Baresip call(
            Phones phones, String nick, BadNetwork network, String codec, UnaryOperator<BaresipConfig> how) {
        Baresip speaker = phones.phone(nick + "-speaker", 0, config -> {
            BaresipConfig bare = how.apply(config.registrar(network.registrar()).codecs(codec));
            return bare.speaking(NoisySpeech.clean(bare.rate(), SPOKEN_SECONDS));
        });
        Baresip listener = phones.phone(nick + "-listener", 0, config -> config.codecs("g722"));
        speaker.dial(listener.config().name());
        listener.answer().established();
        speaker.established();
        return listener;
    }
}
