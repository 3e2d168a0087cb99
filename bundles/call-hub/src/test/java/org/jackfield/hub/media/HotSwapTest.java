// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jackfield.api.call.CallView.MediaMode;
import org.jackfield.api.call.LegId;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.codec.g711.PcmaFactory;
import org.jackfield.codec.g711.PcmuFactory;
import org.jackfield.codec.g722.G722Factory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HotSwapTest {

    private final MediaRig rig = new MediaRig();
    private final Phone a = new Phone(rig, "G722", 440);
    private final Phone b = new Phone(rig, "PCMU", 1000);

    private void talk() {
        rig.join(a, "a");
        rig.join(b, "b");
        rig.run(500);
        assertThat(a.hears(1000)).isGreaterThan(Phone.AMPLITUDE * 0.85);
        assertThat(b.hears(440)).isGreaterThan(Phone.AMPLITUDE * 0.85);
    }

    @Test
    void aCodecLeavesAndReturnsInMidCall() throws Exception {
        TestCodec codec = new TestCodec(new G722Factory());
        rig.leave("G722");
        rig.arrive("G722", codec);
        talk();
        assertThat(codec.open).isEqualTo(2);

        rig.leave("G722");
        assertThat(codec.open).isZero();
        int silentFrom = a.packets.size();
        rig.run(1000);
        assertThat(rig.news).contains("orphaned a").doesNotContain("lost a");
        assertThat(a.packets.subList(silentFrom, a.packets.size())).allMatch(packet -> packet.length() == 0);
        assertThat(b.hears(440)).isLessThan(20);
        assertThat(rig.call.chain(new LegId("a"))).contains("G722 (absent)");

        rig.arrive("G722", codec);
        rig.run(500);
        assertThat(codec.open).isEqualTo(2);
        assertThat(a.hears(1000)).isGreaterThan(Phone.AMPLITUDE * 0.85);
        assertThat(b.hears(440)).isGreaterThan(Phone.AMPLITUDE * 0.85);
        assertThat(rig.time.pending()).isZero();
        assertInStep(a);
        assertInStep(b);
    }

    @Test
    void aHundredExchangesLeaveNothingOpenAndNoGapInTime() throws Exception {
        TestCodec codec = new TestCodec(new G722Factory());
        rig.leave("G722");
        rig.arrive("G722", codec);
        talk();
        for (int i = 0; i < 100; i++) {
            rig.leave("G722");
            assertThat(codec.open).isZero();
            rig.run(40);
            rig.arrive("G722", codec);
            rig.run(300);
            assertThat(a.hears(1000)).isGreaterThan(Phone.AMPLITUDE * 0.85);
            assertThat(b.hears(440)).isGreaterThan(Phone.AMPLITUDE * 0.85);
        }
        assertInStep(a);
        assertInStep(b);
        rig.call.close();
        rig.run(40);
        assertThat(codec.open).isZero();
        assertThat(codec.made).isEqualTo(202);
    }

    @Test
    void aBetterMakerTakesOverAndHandsBackWithoutSilence() throws Exception {
        talk();
        TestCodec better = new TestCodec(new PcmuFactory());
        AutoCloseable arrived = rig.plane.arrive(better, 10, MediaRig.by("better"));
        rig.run(500);
        assertThat(better.open).isEqualTo(2);
        assertThat(rig.call.chain(new LegId("b"))).contains("PCMU (better)");

        rig.leave(arrived);
        rig.run(500);
        assertThat(better.open).isZero();
        assertThat(rig.call.chain(new LegId("b"))).contains("PCMU (test)");
        assertThat(rig.news).noneMatch(said -> said.startsWith("orphaned"));
        assertThat(Ear.quietest(b.lastHeard(1000), 0, 8000, 8000)).isGreaterThan(Phone.AMPLITUDE * 0.5);
        assertThat(Ear.quietest(a.lastHeard(1000), 0, 16000, 16000)).isGreaterThan(Phone.AMPLITUDE * 0.3);
    }

    @Test
    void noExchangeOfDecodersIsHeardAsAClick() throws Exception {
        talk();
        for (int i = 0; i < 20; i++) {
            TestCodec better = new TestCodec(new G722Factory());
            AutoCloseable arrived = rig.plane.arrive(better, 10, MediaRig.by("better"));
            rig.run(110);
            assertThat(better.open).isEqualTo(2);
            rig.leave(arrived);
            rig.run(110);
        }
        short[] heard = b.lastHeard(4000);
        for (int at = 0; at + 160 <= heard.length; at += 160) {
            double tone = Ear.amplitude(heard, at, 160, 8000, 440);
            assertThat(tone).isBetween(Phone.AMPLITUDE * 0.3, Phone.AMPLITUDE * 1.3);
        }
        rig.leave("G722");
        short[] end = b.lastHeard(100);
        int steepest = 0;
        for (int i = 1; i < end.length; i++) {
            steepest = Math.max(steepest, Math.abs(end[i] - end[i - 1]));
        }
        assertThat(steepest).isLessThan((int) (2 * Math.PI * 440 / 8000 * Phone.AMPLITUDE * 1.5));
    }

    @Test
    void aCodecThatDoesNotReturnInTimeIsReportedOnce() throws Exception {
        talk();
        rig.leave("G722");
        rig.run(9000);
        assertThat(rig.news).doesNotContain("lost a");
        rig.run(2000);
        assertThat(rig.news)
                .containsOnlyOnce("lost a")
                .containsOnlyOnce("orphaned a")
                .doesNotContain("lost b");
    }

    @Test
    void anOrphanThatTurnsToAnotherCodecIsHeardAgain() throws Exception {
        talk();
        rig.leave("G722");
        rig.run(100);
        a.turnTo("PCMA");
        rig.call.changed(new LegId("a"));
        rig.run(500);

        assertThat(a.hears(1000)).isGreaterThan(Phone.AMPLITUDE * 0.85);
        assertThat(b.hears(440)).isGreaterThan(Phone.AMPLITUDE * 0.85);
        rig.run(12_000);
        assertThat(rig.news).doesNotContain("lost a");
    }

    @Test
    void aRelayedCallIsNotTouchedWhenItsCodecLeaves() throws Exception {
        rig.join(new Phone(rig, "PCMU", 440), "a");
        rig.join(new Phone(rig, "PCMU", 440), "b");
        rig.run(100);
        rig.leave("PCMU");
        rig.run(12_000);

        assertThat(rig.call.mode()).isEqualTo(MediaMode.RELAY);
        assertThat(rig.news).noneMatch(said -> said.startsWith("orphaned"));
    }

    @Test
    void aDecoderThatThrowsForASecondIsQuarantinedAndTheNextBestTakesOver() {
        TestCodec worn = new TestCodec(new G722Factory());
        rig.plane.arrive(worn, 10, MediaRig.by("worn"));
        talk();
        worn.failsToDecode = true;
        rig.run(500);
        assertThat(a.hears(1000)).as("the other way is not touched").isGreaterThan(Phone.AMPLITUDE * 0.85);
        assertThat(b.hears(440)).isLessThan(20);
        assertThat(rig.alarms).isEmpty();
        rig.run(1500);

        assertThat(rig.alarms).singleElement().asString().contains("G722 (worn)", "worn out");
        assertThat(b.hears(440)).isGreaterThan(Phone.AMPLITUDE * 0.85);
        assertThat(worn.open).as("its encoder works on").isEqualTo(1);
        assertInStep(b);
    }

    @Test
    void aQuarantinedDecoderWithoutSubstituteDoesNotEndTheCall() throws Exception {
        TestCodec worn = new TestCodec(new G722Factory());
        rig.leave("G722");
        rig.plane.arrive(worn, 0, MediaRig.by("worn"));
        talk();
        worn.failsToDecode = true;
        rig.run(15_000);

        assertThat(rig.news).doesNotContain("lost a");
        assertThat(a.hears(1000)).isGreaterThan(Phone.AMPLITUDE * 0.85);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5000, Integer.MAX_VALUE})
    void stagesThatClaimASizeThatCannotBeAreQuarantined(int size) {
        TestCodec liar = new TestCodec(new G722Factory());
        rig.plane.arrive(liar, 10, MediaRig.by("liar"));
        talk();
        liar.claims = size;
        rig.run(2000);

        assertThat(rig.alarms).hasSize(2).allMatch(said -> said.contains("G722 (liar)"));
        assertThat(liar.open).isZero();
        assertThat(a.hears(1000)).isGreaterThan(Phone.AMPLITUDE * 0.85);
        assertThat(b.hears(440)).isGreaterThan(Phone.AMPLITUDE * 0.85);
    }

    @Test
    void whoWaitsForItsCodecIsAskedAgainWhenAnotherComes() throws Exception {
        talk();
        rig.leave("G722");
        rig.leave("PCMA");
        rig.run(100);
        rig.news.clear();

        rig.arrive("PCMA", new PcmaFactory());
        rig.run(100);

        assertThat(rig.news).contains("orphaned a");
    }

    @Test
    void aMakerThatCannotMakeIsPassedOver() {
        TestCodec broken = new TestCodec(new PcmuFactory());
        broken.failsToMake = true;
        rig.plane.arrive(broken, 10, MediaRig.by("broken"));
        talk();

        assertThat(rig.call.chain(new LegId("b"))).contains("PCMU (test)");
        assertThat(rig.warnings).isNotEmpty().allMatch(said -> said.contains("no library"));
    }

    @Test
    void codecsAreOfferedInTheConfiguredOrderAndOnlyThoseThatAreThere() throws Exception {
        rig.plane.order(List.of("g722", "opus", "PCMA"));
        assertThat(names()).containsExactly("G722", "PCMA", "PCMU");
        rig.leave("G722");
        assertThat(names()).containsExactly("PCMA", "PCMU");
    }

    private List<String> names() {
        return rig.plane.codecs().stream()
                .map(CodecOffer::format)
                .map(format -> format.name())
                .toList();
    }

    /** The time that was sent is the time that has passed. */
    private void assertInStep(Phone phone) {
        long first = phone.packets.get(0).millisecond();
        assertThat(phone.durations(0) / 8)
                .isBetween((int) (rig.milliseconds() - first) - 40, (int) (rig.milliseconds() - first) + 40);
    }
}
