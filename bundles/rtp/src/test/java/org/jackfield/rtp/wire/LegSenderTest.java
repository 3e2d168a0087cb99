// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.rtp.packet.RtpPacket;
import org.jackfield.rtp.packet.SentStream;
import org.jackfield.rtp.port.RtpParameters;
import org.jackfield.rtp.port.SourceRule;
import org.jackfield.rtp.ring.PacketRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LegSenderTest {

    private static final long MILLI = 1_000_000L;
    private static final long SOURCE = 7;
    private static final InetSocketAddress PHONE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4000);

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final PortCounters counters = new PortCounters();
    private final SourceGuard guard = new SourceGuard();
    private final SentStream stream = new SentStream(99, 1000, 5000);
    private final LegSender sender = new LegSender(channel, guard, counters, stream);
    private final RtpParameters parameters = Desk.parameters(PHONE, 8);
    private final RtpPacket header = new RtpPacket();

    @BeforeEach
    void configure() {
        guard.signalled(SourceRule.LEARNED, PHONE, 0);
        sender.configure(parameters, null);
    }

    /** Relays packet n of a source with a header extension. */
    private boolean relay(int number, boolean event, long nowMillis) {
        ByteBuf in = Unpooled.buffer(200).writeZero(RtpPacket.HEADER);
        RtpPacket.write(in, 0, false, 0, number, number * 160, 3);
        in.setByte(0, 0x90).writeInt(0xbede0001).writeInt(0).writeInt(0x01020304);
        assertThat(header.read(in, false)).isTrue();
        boolean taken = sender.relay(in, header, event, SOURCE, 70_000 + number, nowMillis * MILLI);
        if (!taken) {
            in.release();
        }
        return taken;
    }

    private Optional<String> sent() {
        DatagramPacket datagram = channel.readOutbound();
        if (datagram == null) {
            return Optional.empty();
        }
        assertThat(header.read(datagram.content(), false)).isTrue();
        assertThat(datagram.recipient()).isEqualTo(PHONE);
        assertThat(header.ssrc()).isEqualTo(99);
        String text = header.payloadType() + " " + header.sequence() + " " + header.timestamp()
                + (header.marker() ? " m" : "") + " " + header.payloadLength();
        assertThat(datagram.content().readableBytes()).isEqualTo(RtpPacket.HEADER + header.payloadLength());
        datagram.release();
        return Optional.of(text);
    }

    @Test
    void aRelayedPacketIsRewrittenWithoutWhatStoodBetweenHeaderAndPayload() {
        assertThat(relay(1, false, 0)).isTrue();
        assertThat(sent()).contains("8 1000 5000 m 4");
        assertThat(relay(2, true, 20)).isTrue();
        assertThat(sent()).contains("101 1001 5160 4");
        assertThat(counters.get(PortCounters.SENT)).isEqualTo(2);
        assertThat(counters.get(PortCounters.OCTETS_SENT)).isEqualTo(8);
    }

    @Test
    void nothingIsSentWhereNothingIsWanted() {
        sender.configure(parameters.with(MediaDirection.RECVONLY), null);
        assertThat(relay(1, false, 0)).isFalse();
        sender.configure(null, null);
        assertThat(relay(2, false, 0)).isFalse();
        RtpParameters held = new RtpParameters(
                Optional.empty(),
                Optional.empty(),
                false,
                parameters.codec(),
                parameters.direction(),
                Optional.empty(),
                Optional.empty(),
                SourceRule.LEARNED);
        sender.configure(held, null);
        assertThat(relay(3, false, 0)).isFalse();
        assertThat(sent()).isEmpty();
    }

    @Test
    void aPauseInSendingLeavesNoHole() {
        relay(1, false, 0);
        sent();
        sender.configure(parameters.with(MediaDirection.RECVONLY), null);
        relay(2, false, 20);
        relay(3, false, 40);
        sender.configure(parameters, null);
        relay(4, false, 60);
        assertThat(sent()).contains("8 1001 5480 4");
    }

    @Test
    void soundPausesForADigitAndGoesOnInSequence() {
        relay(1, false, 0);
        sent();
        assertThat(sender.digits().add(new Dtmf('1', Duration.ofMillis(60), false)))
                .isTrue();
        int next = 2;
        for (; sender.digitStep(next * 20L * MILLI); next++) {
            boolean sending = sender.digits().sending();
            assertThat(relay(next, false, next * 20L)).isEqualTo(!sending);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(sent()).contains("101 " + (1001 + i) + " 5320" + (i == 0 ? " m" : "") + " 4");
        }
        assertThat(sent()).contains("8 1006 " + (5000 + 6 * 160) + " 4");
        assertThat(sent()).contains("8 1007 " + (5000 + 7 * 160) + " 4");
    }

    @Test
    void theMixersTimePassesWhetherOrNotAnythingIsSent() {
        PacketRing ring = new PacketRing(1024);
        ring.offer(0, 0, 160, new byte[160], 160);
        ring.offer(0, 0, 160, new byte[0], 0);
        ring.offer(0, 0, 160, new byte[160], 160);
        sender.drain(SOURCE, ring, 0);
        assertThat(sent()).contains("8 1000 5000 m 160");
        assertThat(sent()).contains("8 1001 5320 m 160");
        sender.configure(parameters.with(MediaDirection.INACTIVE), null);
        ring.offer(0, 0, 160, new byte[160], 160);
        sender.drain(SOURCE, ring, 60 * MILLI);
        sender.configure(parameters, null);
        ring.offer(0, 0, 160, new byte[160], 160);
        sender.drain(SOURCE, ring, 80 * MILLI);
        assertThat(sent()).contains("8 1002 5640 m 160");
        assertThat(ring.isEmpty()).isTrue();
    }
}
