// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.SuppressorChoice;
import org.jackfield.api.media.SuppressorMode;
import org.jackfield.codec.g711.PcmuFactory;
import org.jackfield.codec.g722.G722Factory;
import org.junit.jupiter.api.Test;

/** What is about to be taken out gets nothing new to do, and is replaced where something else is there. */
class DrainingTest {

    private static final LegId A = new LegId("a");
    private static final LegId B = new LegId("b");
    private static final double LOUD = Phone.AMPLITUDE * 0.85;

    private final MediaRig rig = new MediaRig();
    private final Phone a = new Phone(rig, "G722", 440);
    private final Phone b = new Phone(rig, "PCMU", 1000);
    private final TestSuppressor half = new TestSuppressor("half", 48_000, 2);
    private final TestSuppressor tenth = new TestSuppressor("tenth", 8000, 10);

    private void talk() {
        rig.join(a, "a");
        rig.join(b, "b");
        rig.run(500);
        assertThat(b.hears(440)).isGreaterThan(LOUD);
    }

    @Test
    void aTwinTakesOverInLiveCallsAndIsOfferedInItsPlace() {
        TestCodec better = new TestCodec(new PcmuFactory());
        rig.plane.arrive(better, 10, MediaRig.by("better"));
        talk();
        assertThat(better.open).isEqualTo(2);

        rig.plane.drain(Set.of("better"));
        rig.run(500);
        assertThat(better.open).isZero();
        assertThat(rig.call.chain(B)).contains("PCMU (test)");
        assertThat(names(rig.plane.codecs())).contains("PCMU");
        assertThat(Ear.quietest(b.lastHeard(1000), 0, 8000, 8000)).isGreaterThan(Phone.AMPLITUDE * 0.5);

        rig.plane.drain(Set.of());
        rig.run(100);
        assertThat(better.open).isEqualTo(2);
    }

    @Test
    void whoHasACodecWithoutATwinKeepsItAndItIsOfferedToNobodyElse() throws Exception {
        TestCodec alone = new TestCodec(new G722Factory());
        rig.leave("G722");
        rig.plane.arrive(alone, 0, MediaRig.by("alone"));
        talk();

        rig.plane.drain(Set.of("alone"));
        rig.run(500);
        assertThat(alone.open).isEqualTo(2);
        assertThat(b.hears(440)).isGreaterThan(LOUD);
        assertThat(rig.news).noneMatch(said -> said.startsWith("orphaned"));
        assertThat(names(rig.plane.codecs())).containsExactlyInAnyOrder("PCMA", "PCMU");
        assertThat(names(rig.plane.allCodecs())).hasSize(3).endsWith("G722");

        rig.call.leave(A);
        rig.call.leave(B);
        rig.run(100);
        assertThat(alone.open).isZero();
        rig.plane.drain(Set.of());
        assertThat(names(rig.plane.codecs())).contains("G722");
    }

    @Test
    void aSuppressorGivesWayToTheNextBestAndReturns() {
        rig.plane.arrive(half, 0, MediaRig.by("half"));
        rig.plane.arrive(tenth, 10, MediaRig.by("tenth"));
        talk();
        suppress(B, "tenth");
        rig.run(500);
        assertThat(a.hears(1000)).isCloseTo(Phone.AMPLITUDE / 10.0, within(150.0));

        rig.plane.drain(Set.of("tenth"));
        rig.run(500);
        assertThat(a.hears(1000)).isCloseTo(Phone.AMPLITUDE / 2.0, within(300.0));
        assertThat(tenth.open).hasValue(0);

        rig.plane.drain(Set.of());
        rig.run(500);
        assertThat(a.hears(1000)).isCloseTo(Phone.AMPLITUDE / 10.0, within(150.0));
    }

    @Test
    void aSuppressorWithoutSubstituteStaysWhereItIsAndComesNowhereElse() {
        rig.plane.arrive(tenth, 10, MediaRig.by("tenth"));
        talk();
        suppress(B, "");
        rig.run(500);

        rig.plane.drain(Set.of("tenth"));
        suppress(A, "");
        rig.run(500);
        assertThat(a.hears(1000)).isCloseTo(Phone.AMPLITUDE / 10.0, within(150.0));
        assertThat(b.hears(440)).isGreaterThan(LOUD);
        assertThat(tenth.open).hasValue(1);

        rig.plane.drain(Set.of());
        rig.run(500);
        assertThat(tenth.open).hasValue(2);
    }

    private void suppress(LegId leg, String engine) {
        SuppressorChoice choice = new SuppressorChoice(SuppressorMode.ON, engine);
        rig.call.treat(leg, Treatment.NONE.changedBy(LegChange.NOTHING.withSuppressor(choice)));
    }

    private static List<String> names(List<CodecOffer> offers) {
        return offers.stream().map(offer -> offer.format().name()).toList();
    }
}
