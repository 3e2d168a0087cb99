// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jackfield.api.call.CallView.MediaMode;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.LegId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonesInCallTest {

    private static final LegId A = new LegId("a");
    private static final LegId B = new LegId("b");
    private static final double LOW = 770;
    private static final double HIGH = 1336;

    private final MediaRig rig = new MediaRig();

    private static void presses(MediaRig rig, Phone phone, int millis) {
        phone.hertz = LOW;
        phone.second = HIGH;
        rig.run(millis);
        phone.hertz = 300;
        phone.second = 0;
    }

    @Test
    void twoWhoseDigitsTravelAlikeAreRelayed() {
        rig.join(new Phone(rig, "PCMU", 300), "a");
        rig.join(new Phone(rig, "PCMU", 500), "b");
        rig.call.tones(A, true);
        rig.run(100);
        assertThat(rig.call.mode()).isEqualTo(MediaMode.MIXED);
        rig.call.tones(B, true);
        rig.run(3000);
        assertThat(rig.call.mode()).isEqualTo(MediaMode.RELAY);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"PCMU,PCMU", "PCMU,G722", "G722,PCMA"})
    void aDigitInTheSoundIsToldAndTheOtherHearsHardlyAnyOfIt(String from, String to) {
        Phone anna = rig.join(new Phone(rig, from, 300), "a");
        Phone bert = rig.join(new Phone(rig, to, 500), "b");
        rig.call.tones(A, true);
        rig.run(500);
        presses(rig, anna, 200);
        assertThat(bert.hears(LOW)).isLessThan(Phone.AMPLITUDE * 0.12);
        rig.run(500);
        assertThat(rig.news).contains("digit a 5");
        assertThat(rig.news).filteredOn(told -> told.startsWith("digit")).hasSize(1);
        assertThat(bert.hears(300)).isGreaterThan(Phone.AMPLITUDE * 0.8);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"PCMU", "G722"})
    void aLegHearsADigitAsTonesInPlaceOfOtherSound(String codec) {
        rig.join(new Phone(rig, "PCMA", 300), "a");
        Phone bert = rig.join(new Phone(rig, codec, 500), "b");
        rig.call.tones(B, true);
        rig.run(500);
        rig.call.tone(B, new Dtmf('5', Duration.ofMillis(400), false));
        rig.run(320);
        assertThat(bert.hears(LOW)).isGreaterThan(4000);
        assertThat(bert.hears(HIGH)).isGreaterThan(5000);
        assertThat(bert.hears(300)).isLessThan(300);
        rig.run(500);
        assertThat(bert.hears(300)).isGreaterThan(Phone.AMPLITUDE * 0.8);
    }

    @Test
    void aDigitThatOneLegSpeaksIsNotFoundInAnother() {
        Phone anna = rig.join(new Phone(rig, "PCMU", 300), "a");
        rig.join(new Phone(rig, "PCMA", 500), "b");
        rig.call.tones(B, true);
        rig.run(500);
        presses(rig, anna, 200);
        rig.run(500);
        assertThat(rig.news).noneMatch(told -> told.startsWith("digit"));
    }
}
