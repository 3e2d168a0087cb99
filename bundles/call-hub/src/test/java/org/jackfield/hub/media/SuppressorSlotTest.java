// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jackfield.api.call.CallView.MediaMode;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.media.SuppressorChoice;
import org.jackfield.api.media.SuppressorMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuppressorSlotTest {

    private static final LegId A = new LegId("a");
    private static final double LOUD = Phone.AMPLITUDE * 0.85;

    private final MediaRig rig = new MediaRig();
    private final Phone a = new Phone(rig, "PCMU", 500);
    private final Phone b = new Phone(rig, "PCMU", 1000);
    private final TestSuppressor half = new TestSuppressor("half", 48_000, 2);
    private final TestSuppressor tenth = new TestSuppressor("tenth", 8000, 10);

    @BeforeEach
    void talk() {
        rig.join(a, "a");
        rig.join(b, "b");
        rig.run(200);
    }

    private void suppress(SuppressorMode mode, String engine) {
        rig.call.treat(
                A, Treatment.NONE.changedBy(LegChange.NOTHING.withSuppressor(new SuppressorChoice(mode, engine))));
    }

    private LegSound sound() {
        return rig.call.sound(A).orElseThrow();
    }

    @Test
    void switchedOnInACallItWorksOnWhatThatPartySaysAlone() throws Exception {
        assertThat(rig.call.mode()).isEqualTo(MediaMode.RELAY);
        rig.plane.arrive(half, 0, MediaRig.by("test"));
        suppress(SuppressorMode.ON, "");
        rig.run(1000);

        assertThat(rig.call.mode()).isEqualTo(MediaMode.MIXED);
        assertThat(b.hears(500)).isCloseTo(Phone.AMPLITUDE / 2.0, within(300.0));
        assertThat(a.hears(1000)).isGreaterThan(LOUD);
        assertThat(sound().suppressing()).isTrue();
        assertThat(sound().engine()).isEqualTo("half (test)");
        assertThat(rig.call.chain(A)).contains("PCMU (test) ▸ half (test) ▸ mix");

        suppress(SuppressorMode.OFF, "");
        rig.run(2500);
        assertThat(rig.call.mode()).isEqualTo(MediaMode.RELAY);
        assertThat(half.open).hasValue(0);
    }

    @Test
    void theNamedEngineIsPreferredAndAnyOtherStandsIn() throws Exception {
        AutoCloseable tenthIsThere = rig.plane.arrive(tenth, 0, MediaRig.by("test"));
        rig.plane.arrive(half, 10, MediaRig.by("test"));
        suppress(SuppressorMode.ON, "tenth");
        rig.run(500);
        assertThat(b.hears(500)).isCloseTo(Phone.AMPLITUDE / 10.0, within(150.0));

        rig.leave(tenthIsThere);
        assertThat(tenth.open).hasValue(0);
        rig.run(500);
        assertThat(b.hears(500)).isCloseTo(Phone.AMPLITUDE / 2.0, within(300.0));
    }

    @Test
    void whileOneReplacesAnotherSoundNeitherStopsNorClicks() throws Exception {
        rig.plane.arrive(half, 0, MediaRig.by("test"));
        suppress(SuppressorMode.ON, "");
        rig.run(500);
        for (int i = 0; i < 50; i++) {
            TestSuppressor twin = new TestSuppressor("half", 48_000, 2);
            AutoCloseable arrived = rig.plane.arrive(twin, 10, MediaRig.by("twin"));
            rig.run(200);
            assertThat(twin.open).hasValue(1);
            rig.leave(arrived);
            rig.run(200);
            assertThat(twin.open).hasValue(0);
        }
        short[] heard = b.lastHeard(15_000);
        assertThat(Ear.quietest(heard, 0, heard.length, 8000)).isGreaterThan(Phone.AMPLITUDE / 2.0 * 0.5);
        assertThat(steepest(heard)).isLessThan((int) (2 * Math.PI * 500 / 8000 * Phone.AMPLITUDE / 2 * 1.5));
        assertThat(half.open).hasValue(1);
    }

    @Test
    void whenTheLastOneLeavesTheNoiseReturnsAndWhenItComesBackItGoes() throws Exception {
        AutoCloseable arrived = rig.plane.arrive(half, 0, MediaRig.by("test"));
        suppress(SuppressorMode.ON, "");
        rig.run(500);
        for (int i = 0; i < 20; i++) {
            rig.leave(arrived);
            assertThat(half.open).hasValue(0);
            rig.run(400);
            assertThat(b.hears(500)).isGreaterThan(LOUD);
            assertThat(sound().suppressing()).isFalse();
            arrived = rig.plane.arrive(half, 0, MediaRig.by("test"));
            rig.run(500);
            assertThat(b.hears(500)).isCloseTo(Phone.AMPLITUDE / 2.0, within(300.0));
        }
        assertThat(rig.alarms).isEmpty();
        assertThat(rig.news).doesNotContain("lost a");
    }

    @Test
    void onAutomaticItWorksOnlyWhileTheBackgroundIsLoud() {
        rig.plane.arrive(half, 0, MediaRig.by("test"));
        suppress(SuppressorMode.AUTO, "");
        rig.run(4000);
        assertThat(sound().suppressing())
                .as("a tone that never pauses is background")
                .isTrue();

        a.hertz = 0;
        rig.run(5000);
        int frames = half.frames.get();
        a.amplitude = 20;
        a.hertz = 500;
        rig.run(4000);
        assertThat(sound().suppressing()).as("-67 dBFS is quiet").isFalse();
        assertThat(half.frames.get() - frames).as("and costs nothing").isLessThan(400);
    }

    @Test
    void oneThatThrowsIsBypassedThenQuarantinedAndTheNextBestTakesOver() {
        rig.plane.arrive(half, 0, MediaRig.by("test"));
        rig.plane.arrive(tenth, 10, MediaRig.by("worn"));
        suppress(SuppressorMode.ON, "");
        rig.run(500);
        tenth.throwing = true;
        rig.run(400);
        assertThat(b.hears(500)).as("bypassed").isGreaterThan(LOUD);
        rig.run(1500);

        assertThat(rig.alarms).singleElement().asString().contains("tenth (worn)", "worn out");
        assertThat(b.hears(500)).isCloseTo(Phone.AMPLITUDE / 2.0, within(300.0));
        assertThat(tenth.open).hasValue(0);
    }

    @Test
    void oneThatIsTooSlowIsQuarantined() {
        rig.plane.arrive(half, 0, MediaRig.by("slow"));
        suppress(SuppressorMode.ON, "");
        rig.run(200);
        half.slowness = Slot.BUDGET;
        rig.run(1000);

        assertThat(rig.alarms).singleElement().asString().contains("half (slow)", "more than 5 ms");
        assertThat(half.open).hasValue(0);
        rig.run(300);
        assertThat(b.hears(500)).isGreaterThan(LOUD);
    }

    @Test
    void aCallThatEndsWhileOneReplacesAnotherLeavesNothingOpen() {
        rig.plane.arrive(half, 0, MediaRig.by("test"));
        suppress(SuppressorMode.ON, "");
        rig.run(500);
        rig.plane.arrive(tenth, 10, MediaRig.by("test"));
        rig.run(40);
        assertThat(half.open.get() + tenth.open.get()).isEqualTo(2);
        rig.call.close();
        rig.run(100);

        assertThat(half.open).hasValue(0);
        assertThat(tenth.open).hasValue(0);
    }

    private static int steepest(short[] pcm) {
        int steepest = 0;
        for (int i = 1; i < pcm.length; i++) {
            steepest = Math.max(steepest, Math.abs(pcm[i] - pcm[i - 1]));
        }
        return steepest;
    }
}
