// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.media.Engine;
import org.jackfield.api.media.SuppressorChoice;
import org.jackfield.api.media.SuppressorMode;
import org.jackfield.codec.g722.G722Factory;
import org.junit.jupiter.api.Test;

/** What was given up on a leg is counted, and tried there again when somebody asks. */
class RetryTest {

    private static final double LOUD = Phone.AMPLITUDE * 0.85;

    private final MediaRig rig = new MediaRig();
    private final Phone a = new Phone(rig, "G722", 440);
    private final Phone b = new Phone(rig, "PCMU", 1000);
    private final TestCodec worn = new TestCodec(new G722Factory());
    private final TestSuppressor half = new TestSuppressor("half", 48_000, 2);
    private final TestSuppressor tenth = new TestSuppressor("tenth", 8000, 10);

    private void talk() {
        rig.join(a, "a");
        rig.join(b, "b");
        rig.run(500);
    }

    private void suppress(SuppressorMode mode) {
        SuppressorChoice choice = new SuppressorChoice(mode, "");
        rig.call.treat(new LegId("b"), Treatment.NONE.changedBy(LegChange.NOTHING.withSuppressor(choice)));
    }

    private int barred(String maker) {
        return rig.plane.engines().stream()
                .filter(engine -> engine.maker().equals(maker))
                .mapToInt(Engine::barred)
                .sum();
    }

    @Test
    void aDecoderIsMissedWhereItWouldBeTheChoiceUntilItIsTriedAgain() {
        rig.plane.arrive(worn, 10, MediaRig.by("worn"));
        talk();
        worn.failsToDecode = true;
        rig.run(2000);
        assertThat(barred("worn")).isEqualTo(1);
        assertThat(barred("test")).isZero();
        assertThat(worn.open).as("its encoder").isEqualTo(1);

        worn.failsToDecode = false;
        assertThat(rig.plane.retry("worn")).isEqualTo(1);
        rig.run(500);
        assertThat(worn.open).isEqualTo(2);
        assertThat(barred("worn")).isZero();
        assertThat(b.hears(440)).isGreaterThan(LOUD);
        assertThat(rig.plane.retry("worn")).isZero();
    }

    @Test
    void whatFailsAgainIsBarredAgain() {
        rig.plane.arrive(worn, 10, MediaRig.by("worn"));
        talk();
        worn.failsToDecode = true;
        rig.run(2000);
        assertThat(rig.plane.retry("g722")).isEqualTo(1);
        rig.run(2000);

        assertThat(rig.alarms).hasSize(2);
        assertThat(barred("worn")).isEqualTo(1);
        assertThat(b.hears(440)).isGreaterThan(LOUD);
    }

    @Test
    void aSuppressorIsMissedOnlyWhileOneIsWanted() {
        rig.plane.arrive(half, 0, MediaRig.by("half"));
        rig.plane.arrive(tenth, 10, MediaRig.by("tenth"));
        talk();
        suppress(SuppressorMode.ON);
        tenth.throwing = true;
        rig.run(2000);
        assertThat(barred("tenth")).isEqualTo(1);
        suppress(SuppressorMode.OFF);
        rig.run(100);
        assertThat(barred("tenth")).isZero();
        suppress(SuppressorMode.ON);
        rig.run(500);
        assertThat(a.hears(1000)).isCloseTo(Phone.AMPLITUDE / 2.0, within(300.0));

        tenth.throwing = false;
        assertThat(rig.plane.retry("nothing")).isZero();
        assertThat(rig.plane.retry("Tenth")).isEqualTo(1);
        rig.run(500);
        assertThat(a.hears(1000)).isCloseTo(Phone.AMPLITUDE / 10.0, within(150.0));
        assertThat(rig.alarms).hasSize(1);
    }

    @Test
    void barsGoWithTheCall() {
        rig.plane.arrive(worn, 10, MediaRig.by("worn"));
        talk();
        worn.failsToDecode = true;
        rig.run(2000);
        rig.call.close();
        rig.run(100);
        assertThat(barred("worn")).isZero();
        assertThat(rig.plane.retry("worn")).isZero();
    }
}
