// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jackfield.rtp.quality.VoipMetrics;
import org.junit.jupiter.api.Test;

class RtcpTest {

    private static final long SECOND = 1_000_000_000L;

    private final List<String> heard = new ArrayList<>();
    private final RtcpReader.RtcpSink sink = new RtcpReader.RtcpSink() {
        @Override
        public void senderReport(int ssrc, int ntpMiddle, long packets) {
            heard.add("SR " + ssrc + " " + Integer.toHexString(ntpMiddle) + " " + packets);
        }

        @Override
        public void receiverTime(int ssrc, int ntpMiddle) {
            heard.add("clock " + ssrc + " " + Integer.toHexString(ntpMiddle));
        }

        @Override
        public void receiverDelay(int receiver, int ntpMiddle, int delay) {
            heard.add("delay " + receiver + " " + Integer.toHexString(ntpMiddle) + " " + delay);
        }

        @Override
        public void voipMetrics(int source, VoipMetrics metrics) {
            heard.add("metrics " + source + " " + metrics);
        }

        @Override
        public void reportBlock(int source, int fraction, int lost, int jitter, int lastReport, int delay) {
            heard.add("block " + source + " " + fraction + " " + lost + " " + jitter + " " + lastReport + " " + delay);
        }

        @Override
        public void bye(int ssrc) {
            heard.add("bye " + ssrc);
        }
    };

    @Test
    void whatIsWrittenIsRead() {
        ByteBuf buffer = Unpooled.buffer(RtcpWriter.MOST_BYTES);
        RtcpWriter.senderReport(buffer, 5, new RtcpWriter.Sender(0x1111222233334444L, 7, 8, 9), true);
        RtcpWriter.block(buffer, new RtcpWriter.Block(6, 128, -3, 77, 40, 12, 13));
        RtcpWriter.name(buffer, 5, "0123456789abcdef");
        RtcpWriter.bye(buffer, 5);
        assertThat(buffer.readableBytes() % 4).isZero();
        assertThat(buffer.readableBytes()).isLessThanOrEqualTo(RtcpWriter.MOST_BYTES);
        assertThat(RtcpReader.read(buffer, sink)).isTrue();
        assertThat(heard).containsExactly("SR 5 22223333 8", "block 6 128 -3 40 12 13", "bye 5");
    }

    @Test
    void clocksOfReceiversAndTheirAnswersAreRead() {
        ByteBuf buffer = Unpooled.buffer(RtcpWriter.MOST_BYTES);
        RtcpWriter.receiverReport(buffer, 5, false);
        RtcpWriter.receiverTime(buffer, 5, 0x1111222233334444L);
        RtcpWriter.receiverDelay(buffer, 5, 6, 0x22223333, 700);
        assertThat(RtcpReader.read(buffer, sink)).isTrue();
        assertThat(heard).containsExactly("clock 5 22223333", "delay 6 22223333 700");
    }

    @Test
    void voipMetricsAreReadAndWhatIsUnavailableIsUnknown() {
        ByteBuf buffer = Unpooled.buffer();
        RtcpWriter.receiverReport(buffer, 5, false);
        metrics(buffer, 93, 44);
        metrics(buffer, 127, 127);
        assertThat(RtcpReader.read(buffer, sink)).isTrue();
        assertThat(heard)
                .containsExactly(
                        "metrics 6 " + new VoipMetrics(0.125, 0.25, 60, 93, 4.4),
                        "metrics 6 " + new VoipMetrics(0.125, 0.25, 60, -1, -1));
    }

    @Test
    void anExtendedBlockThatPromisesMoreThanThereIsEndsTheReading() {
        ByteBuf buffer = Unpooled.buffer();
        buffer.writeByte(0x80)
                .writeByte(207)
                .writeShort(2)
                .writeInt(5)
                .writeByte(7)
                .writeByte(0)
                .writeShort(8);
        assertThat(RtcpReader.read(buffer, sink)).isTrue();
        assertThat(heard).isEmpty();
    }

    /** RFC 3611, 4.7: of the source 6, an eighth lost, a quarter discarded, a buffer of 60 ms. */
    private static void metrics(ByteBuf to, int rating, int mos) {
        to.writeByte(0x80).writeByte(207).writeShort(10).writeInt(5);
        to.writeByte(7).writeByte(0).writeShort(8).writeInt(6);
        to.writeByte(32).writeByte(64).writeByte(0).writeByte(0).writeShort(0).writeShort(0);
        to.writeShort(40)
                .writeShort(80)
                .writeByte(127)
                .writeByte(127)
                .writeByte(127)
                .writeByte(16);
        to.writeByte(rating).writeByte(127).writeByte(mos).writeByte(mos);
        to.writeByte(0x30).writeByte(0).writeShort(60).writeShort(120).writeShort(200);
    }

    @Test
    void aReceiverReportMayBeEmpty() {
        ByteBuf buffer = Unpooled.buffer();
        RtcpWriter.receiverReport(buffer, 5, false);
        RtcpWriter.name(buffer, 5, "x");
        assertThat(RtcpReader.read(buffer, sink)).isTrue();
        assertThat(heard).isEmpty();
    }

    @Test
    void rubbishIsRefusedOrHarmless() {
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[random.nextInt(120)];
            random.nextBytes(bytes);
            if (bytes.length > 3) {
                bytes[0] = (byte) (0x80 | bytes[0] & 0x3f);
                bytes[1] = (byte) (200 + random.nextInt(5));
                bytes[2] = 0;
                bytes[3] &= 0x1f;
            }
            RtcpReader.read(Unpooled.wrappedBuffer(bytes), sink);
        }
        assertThat(RtcpReader.read(Unpooled.buffer(), sink)).isFalse();
    }

    @Test
    void reportsComeEveryFewSecondsAndNotInStep() {
        RtcpTiming timing = new RtcpTiming(new Random(1), 0);
        List<Long> times = new ArrayList<>();
        for (long now = 0; now < 3600 * SECOND; now += SECOND / 5) {
            if (timing.due(now)) {
                times.add(now / (SECOND / 1000));
            }
        }
        assertThat(times.get(0)).isBetween(1000L, 3300L);
        assertThat(times.size()).isBetween(800, 950);
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 1)).isBetween(1900L, 6500L);
        }
    }

    @Test
    void ntpTimeRunsWithTheNanoClock() {
        long now = System.nanoTime();
        long ntp = NtpClock.ntp(now);
        assertThat((ntp >>> 32) - 2_208_988_800L)
                .isBetween(System.currentTimeMillis() / 1000 - 2, System.currentTimeMillis() / 1000 + 2);
        assertThat(NtpClock.middle(NtpClock.ntp(now + SECOND)) - NtpClock.middle(ntp))
                .isBetween(65_535, 65_537);
    }
}
