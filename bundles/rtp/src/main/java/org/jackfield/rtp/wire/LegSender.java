// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.rtp.dtmf.DigitReader;
import org.jackfield.rtp.dtmf.DigitWriter;
import org.jackfield.rtp.packet.RtpPacket;
import org.jackfield.rtp.packet.SentStream;
import org.jackfield.rtp.port.RtpParameters;
import org.jackfield.rtp.port.TelephoneEvent;
import org.jackfield.rtp.ring.PacketRing;
import org.jackfield.rtp.srtp.SrtpSession;
import org.jspecify.annotations.Nullable;

/** What a leg sends, whoever made it: numbered, encrypted, counted. Used by the leg's event loop only. */
final class LegSender {

    private static final long MILLIS_PER_SECOND = 1000;

    private final Channel channel;
    private final SourceGuard guard;
    private final PortCounters counters;
    private final SentStream stream;
    private final DigitWriter digits = new DigitWriter();
    private @Nullable RtpParameters parameters;
    private @Nullable SrtpSession srtp;
    private int clockRate = 1;
    private int eventRate = 1;
    private int packetTicks = 1;
    private int digitTime;

    LegSender(Channel channel, SourceGuard guard, PortCounters counters, SentStream stream) {
        this.channel = channel;
        this.guard = guard;
        this.counters = counters;
        this.stream = stream;
    }

    void configure(@Nullable RtpParameters newParameters, @Nullable SrtpSession newSrtp) {
        parameters = newParameters;
        srtp = newSrtp;
        if (newParameters != null) {
            NegotiatedCodec codec = newParameters.codec();
            clockRate = codec.format().clockRate();
            eventRate = newParameters
                    .telephoneEvent()
                    .map(TelephoneEvent::clockRate)
                    .orElse(clockRate);
            packetTicks = (int) (codec.ptime() * (long) clockRate / MILLIS_PER_SECOND);
        }
    }

    /** Where sound may be sent now; null if nowhere. */
    private @Nullable InetSocketAddress destination() {
        RtpParameters p = parameters;
        if (p == null || !p.direction().sends() || p.remote().isEmpty()) {
            return null;
        }
        return guard.destination();
    }

    /**
     * Sends a packet of another leg on, rewritten where it lies.
     *
     * @param source names the other leg's run of numbering
     * @param extended sequence number there
     * @return whether the buffer was taken over
     */
    boolean relay(ByteBuf datagram, RtpPacket in, boolean event, long source, long extended, long nowNanos) {
        InetSocketAddress to = destination();
        int payloadType = payloadType(event);
        if (to == null || payloadType < 0 || digits.sending()) {
            stream.skip(source, extended);
            return false;
        }
        if (!stream.relay(source, extended, in.timestamp(), in.marker(), clockRate, packetTicks, nowNanos)) {
            return false;
        }
        int start = in.payloadOffset() - RtpPacket.HEADER;
        datagram.setIndex(start, in.payloadOffset() + in.payloadLength());
        return transmit(datagram, start, payloadType, in.payloadLength(), to);
    }

    private int payloadType(boolean event) {
        RtpParameters p = parameters;
        if (p == null) {
            return -1;
        }
        return event
                ? p.telephoneEvent().map(TelephoneEvent::sendPayloadType).orElse(-1)
                : p.codec().sendPayloadType();
    }

    /** Sends what a clock has queued. */
    void drain(long source, PacketRing ring, long nowNanos) {
        while (ring.next()) {
            InetSocketAddress to = destination();
            int length = ring.length();
            boolean empty = length == 0 || to == null || digits.sending();
            stream.mix(source, ring.word(), empty, clockRate, packetTicks, nowNanos);
            if (!empty && to != null) {
                ByteBuf packet = buffer(length);
                packet.writeBytes(ring.bytes(), ring.at(), length);
                sendOwn(packet, payloadType(false), length, to);
            }
            ring.done();
        }
    }

    /** A digit was queued, see {@link DigitWriter}. */
    DigitWriter digits() {
        return digits;
    }

    /**
     * Sends the next packet of the digits that wait.
     *
     * @return whether another step is needed in {@link DigitWriter#INTERVAL}
     */
    boolean digitStep(long nowNanos) {
        DigitWriter.Step step = digits.step();
        if (step == DigitWriter.Step.FIRST) {
            digitTime = stream.now(clockRate, packetTicks, nowNanos);
        }
        InetSocketAddress to = destination();
        int payloadType = payloadType(true);
        boolean packet = step == DigitWriter.Step.FIRST || step == DigitWriter.Step.MORE;
        if (packet && to != null && payloadType >= 0) {
            stream.insert(digitTime, step == DigitWriter.Step.FIRST, nowNanos);
            ByteBuf event = buffer(DigitReader.PAYLOAD);
            digits.write(event, eventRate);
            sendOwn(event, payloadType, DigitReader.PAYLOAD, to);
        }
        return step != DigitWriter.Step.DONE;
    }

    private ByteBuf buffer(int payload) {
        ByteBuf packet = channel.alloc().directBuffer(RtpPacket.HEADER + payload + SrtpSession.MOST_ADDED);
        return packet.writeZero(RtpPacket.HEADER);
    }

    private void sendOwn(ByteBuf packet, int payloadType, int length, InetSocketAddress to) {
        if (!transmit(packet, 0, payloadType, length, to)) {
            packet.release();
        }
    }

    private boolean transmit(ByteBuf packet, int start, int payloadType, int payload, InetSocketAddress to) {
        RtpPacket.write(
                packet, start, stream.marker(), payloadType, stream.sequence(), stream.timestamp(), stream.ssrc());
        ByteBuf ready = srtp == null ? packet : encrypted(srtp, packet);
        if (ready == null) {
            return false;
        }
        channel.writeAndFlush(new DatagramPacket(ready, to), channel.voidPromise());
        counters.add(PortCounters.SENT, 1);
        counters.add(PortCounters.OCTETS_SENT, payload);
        return true;
    }

    /** The packet encrypted, where it lies if there is room, else in a buffer of its own; null if that fails. */
    private @Nullable ByteBuf encrypted(SrtpSession session, ByteBuf packet) {
        int size = packet.readableBytes() + SrtpSession.MOST_ADDED;
        if (packet.capacity() - packet.readerIndex() >= size) {
            return session.protect(packet, packet) ? packet : null;
        }
        ByteBuf roomy = channel.alloc().directBuffer(size);
        if (!session.protect(packet, roomy)) {
            roomy.release();
            return null;
        }
        packet.release();
        return roomy;
    }

    SentStream stream() {
        return stream;
    }

    int clockRate() {
        return clockRate;
    }
}
