// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Random;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.SignsOfLife;
import org.jackfield.rtp.packet.ReceivedStream;
import org.jackfield.rtp.packet.SentStream;
import org.jackfield.rtp.port.RtpParameters;
import org.jackfield.rtp.port.SourceRule;
import org.jackfield.rtp.quality.QualityMeter;
import org.jackfield.rtp.rtcp.RtcpTiming;
import org.junit.jupiter.api.Test;

class LegReportsTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long WAY = SECOND / 20;
    private static final int ALICE = 10;
    private static final int BOB = 20;

    /** One end of a call, without sockets. */
    private static final class End {
        private final EmbeddedChannel rtp = new EmbeddedChannel();
        private final EmbeddedChannel rtcp = new EmbeddedChannel();
        private final PortCounters counters = new PortCounters();
        private final SourceGuard guard = new SourceGuard();
        private final ReceivedStream received = new ReceivedStream();
        private final SentStream sent;
        private final LegReports reports;

        End(int ssrc, boolean mux, int remotePort) {
            sent = new SentStream(ssrc, 1, 1);
            LegSender sender = new LegSender(rtp, guard, counters, sent);
            reports = new LegReports(
                    rtp,
                    rtcp,
                    "name",
                    sender,
                    received,
                    guard,
                    counters,
                    new RtcpTiming(new Random(1), System.nanoTime()),
                    new QualityMeter(System.nanoTime()));
            RtpParameters p = Desk.parameters(at(remotePort), 0);
            RtpParameters muxed = new RtpParameters(
                    p.remote(),
                    mux ? p.remote() : p.rtcp(),
                    mux,
                    p.codec(),
                    p.direction(),
                    p.telephoneEvent(),
                    Optional.empty(),
                    SourceRule.LEARNED);
            guard.signalled(SourceRule.LEARNED, at(remotePort), 0);
            sender.configure(muxed, null);
            reports.configure(muxed, null);
        }

        void speak(int packets) {
            for (int i = 0; i < packets; i++) {
                sent.mix(1, 160, false, 8000, 160, System.nanoTime());
                counters.add(PortCounters.SENT, 1);
                counters.add(PortCounters.OCTETS_SENT, 160);
            }
        }

        MediaCounters counted() {
            return counters.snapshot(System.nanoTime());
        }
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static ByteBuf sent(EmbeddedChannel channel, int expectedPort) {
        DatagramPacket packet = channel.readOutbound();
        assertThat(packet).isNotNull();
        assertThat(packet.recipient().getPort()).isEqualTo(expectedPort);
        return packet.content();
    }

    @Test
    void eachSideLearnsLossAndRoundTripFromTheOther() {
        End alice = new End(ALICE, false, BOB);
        End bob = new End(BOB, false, ALICE);
        alice.speak(10);
        long now = System.nanoTime();
        for (int i = 0; i < 10; i += 2) {
            bob.received.received(ALICE, i, now);
        }
        alice.reports.housekeep(now);
        assertThat(alice.rtcp.outboundMessages()).isEmpty();
        alice.reports.housekeep(now + 10 * SECOND);
        bob.reports.take(sent(alice.rtcp, BOB + 1), at(ALICE + 1), now + 10 * SECOND + WAY);
        assertThat(bob.counted().packetsRefused()).isZero();
        bob.reports.housekeep(now + 20 * SECOND);
        alice.reports.take(sent(bob.rtcp, ALICE + 1), at(BOB + 1), now + 20 * SECOND + WAY);
        assertThat(alice.counted().remoteLost()).isEqualTo(4);
        assertThat(alice.counters.get(PortCounters.REMOTE_FRACTION)).isEqualTo(1 << 8 | 4 * 256 / 9);
        assertThat(alice.counted().roundTrip()).isBetween(99.0, 101.0);
    }

    @Test
    void whoOnlyListensLearnsTheRoundTripByExtendedReports() {
        End alice = new End(ALICE, false, BOB);
        End bob = new End(BOB, false, ALICE);
        long now = System.nanoTime();
        alice.reports.housekeep(now + 10 * SECOND);
        bob.reports.take(sent(alice.rtcp, BOB + 1), at(ALICE + 1), now + 10 * SECOND + WAY);
        bob.reports.housekeep(now + 20 * SECOND);
        alice.reports.take(sent(bob.rtcp, ALICE + 1), at(BOB + 1), now + 20 * SECOND + WAY);
        assertThat(alice.counted().roundTrip()).isBetween(99.0, 101.0);
    }

    @Test
    void aSenderOfWhomNothingArrivesIsKnownByItsReports() {
        End alice = new End(ALICE, false, BOB);
        End bob = new End(BOB, false, ALICE);
        long now = System.nanoTime();
        alice.speak(10);
        alice.reports.housekeep(now + 10 * SECOND);
        bob.reports.take(sent(alice.rtcp, BOB + 1), at(ALICE + 1), now + 10 * SECOND);
        assertThat(bob.counters.signs(now + 11 * SECOND)).isEqualTo(new SignsOfLife(1000, false, true));
        alice.reports.housekeep(now + 20 * SECOND);
        bob.reports.take(sent(alice.rtcp, BOB + 1), at(ALICE + 1), now + 20 * SECOND);
        assertThat(bob.counters.signs(now + 20 * SECOND).sending()).isTrue();
        alice.speak(10);
        bob.counters.add(PortCounters.RECEIVED, 10);
        alice.reports.housekeep(now + 30 * SECOND);
        bob.reports.take(sent(alice.rtcp, BOB + 1), at(ALICE + 1), now + 30 * SECOND);
        assertThat(bob.counters.signs(now + 30 * SECOND).sending()).isFalse();
    }

    @Test
    void reportsFollowWhereTheOthersComeFrom() {
        End alice = new End(ALICE, false, BOB);
        End bob = new End(BOB, false, ALICE);
        bob.reports.housekeep(System.nanoTime() + 10 * SECOND);
        alice.reports.take(sent(bob.rtcp, ALICE + 1), at(4711), 0);
        alice.reports.housekeep(System.nanoTime() + 10 * SECOND);
        sent(alice.rtcp, 4711).release();
    }

    @Test
    void withASharedPortReportsGoThere() {
        End alice = new End(ALICE, true, BOB);
        alice.reports.housekeep(System.nanoTime() + 10 * SECOND);
        sent(alice.rtp, BOB).release();
    }

    @Test
    void strangersAndRubbishAreRefused() {
        End alice = new End(ALICE, false, BOB);
        End bob = new End(BOB, false, ALICE);
        bob.reports.housekeep(System.nanoTime() + 10 * SECOND);
        ByteBuf report = sent(bob.rtcp, ALICE + 1);
        alice.reports.take(report, new InetSocketAddress("192.0.2.1", BOB + 1), 0);
        assertThat(alice.counted().packetsRefused()).isEqualTo(1);
        alice.reports.take(report.setByte(0, 0), at(BOB + 1), 0);
        assertThat(alice.counted().packetsRefused()).isEqualTo(2);
    }

    @Test
    void goodbyeIsSaidOnlyWhereSomethingWasSaid() {
        End alice = new End(ALICE, false, BOB);
        alice.reports.bye(System.nanoTime());
        assertThat(alice.rtcp.outboundMessages()).isEmpty();
        alice.speak(1);
        alice.reports.bye(System.nanoTime());
        ByteBuf bye = sent(alice.rtcp, BOB + 1);
        assertThat(bye.getUnsignedByte(bye.writerIndex() - 7)).isEqualTo((short) 203);
    }
}
