// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.codec.g722.G722Factory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a mix makes of packets that are lost, pauses in which none are sent, and reports of what gets lost. */
class IntakeTest {

    private static final int LOUD = 4000;

    private final MediaRig rig = new MediaRig();
    private final TestCodec codec = new TestCodec(new G722Factory());
    private final Phone a = new Phone(rig, "G722", 440);
    private final Phone b = new Phone(rig, "PCMU", 1000);

    @BeforeEach
    void talk() throws Exception {
        rig.leave("G722");
        rig.arrive("G722", codec);
        rig.join(a, "a");
        rig.join(b, "b");
        rig.run(500);
        assertThat(b.hears(440)).isGreaterThan(Phone.AMPLITUDE * 0.85);
    }

    private void loseFivePackets() {
        long next = rig.milliseconds() / 20 + 5;
        for (long number = next; number < next + 5; number++) {
            a.lost.add(number);
        }
        rig.run(600);
    }

    @Test
    void aLostPacketIsMadeOutOfTheNextIfThatIsThereAndSaysEnough() {
        loseFivePackets();
        assertThat(codec.recovered).isZero();

        a.following = 160;
        loseFivePackets();
        assertThat(codec.recovered).isEqualTo(5);
        assertThat(b.hears(440)).isGreaterThan(Phone.AMPLITUDE * 0.85);

        codec.invents = LOUD;
        loseFivePackets();
        assertThat(codec.recovered).isEqualTo(10);
        assertThat(rig.warnings).isEmpty();
    }

    @Test
    void aPauseSoundsAsTheDecoderHasItForTwoSecondsAndIsThenSilent() {
        codec.invents = LOUD;
        a.hertz = -1;
        rig.run(1000);
        assertThat(codec.paused).isEqualTo(50);

        rig.run(2000);
        assertThat(codec.paused).isEqualTo(100);
        assertThat(b.lastHeard(100)).containsOnly((short) 0);
    }

    @Test
    void aDecoderThatKnowsNothingOfPausesLeavesThemSilent() {
        a.hertz = -1;
        rig.run(500);

        assertThat(codec.paused).isPositive();
        assertThat(b.lastHeard(100)).containsOnly((short) 0);
    }

    @Test
    void anEncoderIsToldOnceASecondWhatItsFarEndReports() {
        a.loss = 0.25;
        rig.run(1200);
        assertThat(codec.losses).containsExactly(0.25);

        rig.run(3000);
        assertThat(codec.losses).containsExactly(0.25);
        a.loss = 0;
        rig.run(1200);
        assertThat(codec.losses).containsExactly(0.25, 0.0);
    }
}
