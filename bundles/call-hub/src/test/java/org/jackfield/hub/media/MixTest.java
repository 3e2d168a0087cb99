// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jackfield.api.call.Audience;
import org.jackfield.api.call.CallView.MediaMode;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.media.FrameExchange;
import org.jackfield.api.media.Gain;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.hub.sound.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MixTest {

    private final MediaRig rig = new MediaRig();

    @ParameterizedTest
    @CsvSource({"PCMU,PCMA", "PCMU,G722", "PCMA,G722", "PCMA,PCMU", "G722,PCMU", "G722,PCMA"})
    void twoLegsOfDifferentCodecsHearEachOther(String one, String other) {
        Phone a = rig.join(new Phone(rig, one, 440), "a");
        Phone b = rig.join(new Phone(rig, other, 1000), "b");
        rig.run(1000);

        assertThat(rig.call.mode()).isEqualTo(MediaMode.MIXED);
        assertHears(a, 1000, 440);
        assertHears(b, 440, 1000);
        assertGapless(a, 900);
        assertGapless(b, 900);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void everyoneHearsAllOthersAndNobodyHearsHimself(int legs) {
        String[] codecs = {"PCMU", "G722", "PCMA", "G722", "PCMU"};
        double[] tones = {400, 700, 1100, 1600, 2300};
        List<Phone> phones = new ArrayList<>();
        for (int i = 0; i < legs; i++) {
            phones.add(rig.join(new Phone(rig, codecs[i], tones[i]), "leg" + i));
        }
        rig.run(1000);

        for (int i = 0; i < legs; i++) {
            for (int j = 0; j < legs; j++) {
                double amplitude = phones.get(i).hears(tones[j]);
                if (i == j) {
                    assertThat(amplitude).as("leg %d hears itself", i).isLessThan(Phone.AMPLITUDE * 0.03);
                } else {
                    assertThat(amplitude)
                            .as("leg %d hears leg %d", i, j)
                            .isBetween(Phone.AMPLITUDE * 0.85, Phone.AMPLITUDE * 1.15);
                }
            }
        }
    }

    @Test
    void aPartyThatSendsNothingIsHeardAsTheNoiseThatItAsksFor() {
        Phone silent = rig.join(new Phone(rig, "PCMU", 440), "silent");
        Phone listener = rig.join(new Phone(rig, "G722", -1), "listener");
        rig.run(500);
        silent.hertz = -1;
        silent.noise = -40;
        rig.run(500);
        short[] pause = listener.lastHeard(300);
        assertThat(Level.of(pause, pause.length)).isCloseTo(-40, within(2.0));

        silent.noise = FrameExchange.NO_NOISE;
        rig.run(500);
        short[] nothing = listener.lastHeard(300);
        assertThat(Level.of(nothing, nothing.length)).isLessThan(-70);
    }

    @Test
    void aMixThatIsTooLoudIsClippedAndDoesNotWrapAround() {
        Phone listener = rig.join(new Phone(rig, "PCMU", 0), "listener");
        for (int i = 0; i < 8; i++) {
            rig.join(new Phone(rig, "PCMA", 500), "leg" + i);
        }
        rig.run(500);

        assertThat(listener.hears(500)).isGreaterThan(Short.MAX_VALUE * 0.9);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 40, 60})
    void packetsOfEveryLengthMixWithoutAGap(int ptime) {
        Phone a = rig.join(new Phone(rig, "PCMU", 440, ptime, 20), "a");
        Phone b = rig.join(new Phone(rig, "G722", 1000, 20, ptime), "b");
        rig.run(2400);

        assertHears(a, 1000, 440);
        assertHears(b, 440, 1000);
        assertGapless(a, 2000);
        assertGapless(b, 2000);
        assertThat(b.packets).allMatch(packet -> packet.duration() == 8 * ptime && packet.length() == 8 * ptime);
        assertThat(b.durations(0)).isBetween(8 * (2400 - 80), 8 * (2400 + 20));
    }

    @Test
    void wideSoundBetweenWidebandLegsIsKeptThoughATelephoneListens() {
        Phone a = rig.join(new Phone(rig, "G722", 6000), "a");
        Phone b = rig.join(new Phone(rig, "G722", 440), "b");
        Phone c = rig.join(new Phone(rig, "PCMU", 1000), "c");
        rig.run(1000);

        assertThat(b.hears(6000)).isGreaterThan(Phone.AMPLITUDE * 0.7);
        // 6000 Hz at 8 kHz would be heard as 2000.
        assertThat(c.hears(2000)).isLessThan(Phone.AMPLITUDE * 0.01);
        assertHears(a, 1000, 6000);
        assertThat(rig.call.chain(new LegId("c")))
                .isEqualTo("PCMU (test) ▸ 8→16 kHz ▸ mix of 3 at 16 kHz ▸ 16→8 kHz ▸ PCMU (test) 20 ms");
    }

    @Test
    void aThirdLegComesAndGoesWithoutAGapForTheOthers() {
        Phone a = rig.join(new Phone(rig, "G722", 440), "a");
        Phone b = rig.join(new Phone(rig, "PCMU", 1000), "b");
        rig.run(500);
        Phone c = rig.join(new Phone(rig, "G722", 2000), "c");
        rig.run(500);
        assertHears(a, 2000, 440);
        assertHears(b, 2000, 1000);
        rig.call.leave(new LegId("c"));
        rig.run(500);

        assertThat(c.state).isEqualTo("idle");
        assertThat(a.hears(2000)).isLessThan(20);
        assertGapless(a, 1400);
        assertGapless(b, 1400);
        assertThat(a.durations(0)).isBetween(8 * 1460, 8 * 1520);
    }

    @Test
    void aMixThatCouldBeRelayedEndsInAQuietMoment() {
        Phone a = rig.join(new Phone(rig, "PCMU", 440), "a");
        Phone b = rig.join(new Phone(rig, "PCMU", 0), "b");
        rig.join(new Phone(rig, "G722", 0), "c");
        rig.run(500);
        rig.call.leave(new LegId("c"));
        rig.run(300);
        assertThat(rig.call.mode()).as("somebody speaks").isEqualTo(MediaMode.MIXED);
        assertHears(b, 440, 1000);

        a.hertz = 0;
        rig.run(100);

        assertThat(rig.call.mode()).isEqualTo(MediaMode.RELAY);
        assertThat(a.state).isEqualTo("relay");
    }

    @Test
    void aMixThatCouldBeRelayedDoesNotWaitForQuietForEver() {
        rig.join(new Phone(rig, "PCMU", 440), "a");
        rig.join(new Phone(rig, "PCMU", 1000), "b");
        rig.join(new Phone(rig, "G722", 0), "c");
        rig.run(500);
        rig.call.leave(new LegId("c"));
        rig.run(2500);

        assertThat(rig.call.mode()).isEqualTo(MediaMode.RELAY);
    }

    @Test
    void aMixSendsNothingUntilThereIsSomethingToHearOrAMomentHasPassed() {
        Phone a = rig.join(new Phone(rig, "PCMU", -1), "a");
        Phone b = rig.join(new Phone(rig, "PCMA", -1), "b");
        rig.run(60);
        assertThat(a.packets).isNotEmpty().allMatch(packet -> packet.length() == 0);

        a.hertz = 440;
        rig.run(40);
        assertThat(b.packets.get(b.packets.size() - 1).length()).isEqualTo(160);

        rig.run(200);
        assertThat(a.packets.get(a.packets.size() - 1).length())
                .as("silence is sound")
                .isEqualTo(160);
    }

    @Test
    void aLostPacketIsConcealed() {
        Phone a = rig.join(new Phone(rig, "PCMU", 440), "a");
        a.lost.add(20L);
        a.lost.add(30L);
        Phone b = rig.join(new Phone(rig, "G722", 1000), "b");
        rig.run(1000);

        assertThat(Ear.quietest(b.lastHeard(800), 0, 800 * 16, 16000)).isGreaterThan(Phone.AMPLITUDE * 0.5);
    }

    @Test
    void aMutedLegHearsAndIsNotHeard() {
        Phone a = rig.join(new Phone(rig, "PCMU", 440), "a");
        Phone b = rig.join(new Phone(rig, "PCMU", 1000), "b");
        rig.run(100);
        assertThat(rig.call.mode()).isEqualTo(MediaMode.RELAY);
        assertThat(a.state).isEqualTo("relay");

        rig.call.treat(new LegId("a"), Treatment.NONE.changedBy(LegChange.NOTHING.withMute(true)));
        rig.run(500);
        assertThat(rig.call.mode()).isEqualTo(MediaMode.MIXED);
        assertThat(a.hears(1000)).isGreaterThan(Phone.AMPLITUDE * 0.9);
        assertThat(b.hears(440)).isLessThan(20);
        assertThat(b.durations(0)).isGreaterThan(8 * 460);

        rig.call.treat(new LegId("a"), Treatment.NONE);
        rig.run(1500);
        assertThat(rig.call.mode()).isEqualTo(MediaMode.RELAY);
        assertThat(a.state).isEqualTo("relay");
        assertThat(b.state).isEqualTo("relay");
    }

    @Test
    void aHeldLegNeitherHearsNorIsHeardAndItsTimeGoesOn() {
        Phone a = rig.join(new Phone(rig, "PCMU", 440), "a");
        Phone b = rig.join(new Phone(rig, "G722", 1000), "b");
        a.direction = MediaDirection.INACTIVE;
        rig.call.changed(new LegId("a"));
        rig.run(40);
        int before = a.packets.size();
        rig.run(460);

        assertThat(a.packets.subList(before, a.packets.size())).isNotEmpty().allMatch(packet -> packet.length() == 0);
        assertThat(a.durations(0)).isGreaterThan(8 * 440);
        assertThat(b.hears(440)).isLessThan(20);

        a.direction = MediaDirection.SENDRECV;
        rig.call.changed(new LegId("a"));
        rig.run(500);
        assertHears(a, 1000, 440);
        assertHears(b, 440, 1000);
    }

    @Test
    void aRelayedCallOfWhichOneLegIsHeldIsRelayedOneWayAtMost() {
        Phone a = rig.join(new Phone(rig, "PCMU", 440), "a");
        Phone b = rig.join(new Phone(rig, "PCMU", 1000), "b");
        a.direction = MediaDirection.SENDONLY;
        rig.call.changed(new LegId("a"));
        rig.run(20);

        assertThat(a.state).isEqualTo("idle");
        assertThat(b.state).isEqualTo("relay");
    }

    @Test
    void aLegAloneIsIdleAndSoIsTheOneThatStays() {
        Phone a = rig.join(new Phone(rig, "PCMU", 440), "a");
        rig.run(100);
        assertThat(rig.call.mode()).isEqualTo(MediaMode.NONE);
        assertThat(rig.call.chain(new LegId("a"))).isEmpty();

        Phone b = rig.join(new Phone(rig, "G722", 440), "b");
        rig.run(100);
        rig.call.leave(new LegId("b"));
        rig.run(100);
        assertThat(rig.call.mode()).isEqualTo(MediaMode.NONE);
        assertThat(a.state).isEqualTo("idle");
        assertThat(b.state).isEqualTo("idle");
        assertThat(rig.clocks.all().get(0).load()).isZero();
    }

    @Test
    void aLegThatTurnsToAnotherCodecIsHeardOn() {
        Phone a = rig.join(new Phone(rig, "PCMU", 440), "a");
        Phone b = rig.join(new Phone(rig, "G722", 1000), "b");
        rig.run(500);
        a.turnTo("PCMA");
        rig.call.changed(new LegId("a"));
        rig.run(500);

        assertThat(a.mixed).as("the wire buffers anew for another codec").isEqualTo(2);
        assertThat(b.mixed).isEqualTo(1);
        assertHears(a, 1000, 440);
        assertHears(b, 440, 1000);
    }

    @Test
    void aSupervisorListensThenWhispersThenBargesIn() {
        Phone customer = rig.join(new Phone(rig, "PCMU", 400), "customer");
        Phone agent = rig.join(new Phone(rig, "G722", 700), "agent");
        Phone supervisor = rig.join(new Phone(rig, "PCMA", 1100), "supervisor");
        LegId id = new LegId("supervisor");
        rig.call.treat(id, audience(Audience.NOBODY));
        rig.run(500);
        assertHears(supervisor, 400, 1100);
        assertHears(supervisor, 700, 1100);
        assertHears(agent, 400, 1100);
        assertHears(customer, 700, 1100);

        rig.call.treat(id, audience(new Audience(false, Set.of(new LegId("agent")))));
        rig.run(500);
        assertHears(agent, 1100, 700);
        assertHears(agent, 400, 700);
        assertHears(customer, 700, 1100);

        rig.call.treat(id, audience(Audience.EVERYONE));
        rig.run(500);
        assertHears(customer, 1100, 400);
        assertHears(agent, 1100, 700);
        assertGapless(customer, 1400);
        assertGapless(agent, 1400);
    }

    private static Treatment audience(Audience audience) {
        return Treatment.NONE.changedBy(LegChange.NOTHING.withAudience(audience));
    }

    @Test
    void levelsAndGainAreThoseOfTheSound() {
        rig.join(new Phone(rig, "PCMU", 400), "a");
        Phone b = rig.join(new Phone(rig, "G722", 700), "b");
        rig.call.treat(new LegId("a"), Treatment.NONE.changedBy(LegChange.NOTHING.withGain(new Gain(false, -6.0206))));
        rig.run(500);
        assertThat(b.hears(400)).isCloseTo(Phone.AMPLITUDE / 2.0, within(200.0));
        LegSound sound = rig.call.sound(new LegId("a")).orElseThrow();
        double full = 20 * Math.log10(Phone.AMPLITUDE / Math.sqrt(2) / 32768);
        assertThat(sound.said()).isCloseTo(full - 6, within(1.0));
        assertThat(sound.heard()).isCloseTo(full, within(1.0));
        assertThat(rig.call.chain(new LegId("a"))).contains("-6.0 dB");
    }

    private static void assertHears(Phone phone, double there, double absent) {
        assertThat(phone.hears(there)).isBetween(Phone.AMPLITUDE * 0.85, Phone.AMPLITUDE * 1.15);
        assertThat(phone.hears(absent)).isLessThan(Phone.AMPLITUDE * 0.02);
    }

    private static void assertGapless(Phone phone, int milliseconds) {
        short[] heard = phone.lastHeard(milliseconds);
        assertThat(heard.length).isEqualTo(milliseconds * phone.rate() / 1000);
        assertThat(Ear.quietest(heard, 0, heard.length, phone.rate())).isGreaterThan(Phone.AMPLITUDE * 0.5);
    }
}
