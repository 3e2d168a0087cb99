// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Optional;
import org.jackfield.rtp.packet.RtpPacket;

/** A far end on loopback that sends and hears RTP. */
final class Phone implements AutoCloseable {

    static final int PACKET_TICKS = 160;

    private final DatagramSocket socket;
    private final int ssrc;
    private int sequence;
    private int timestamp;

    /** What was heard. */
    record Heard(boolean marker, int payloadType, int sequence, int timestamp, int ssrc, byte[] payload) {}

    Phone(int ssrc, int sequence, int timestamp) {
        this.ssrc = ssrc;
        this.sequence = sequence;
        this.timestamp = timestamp;
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(1000);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    static byte[] sound(int value) {
        byte[] payload = new byte[PACKET_TICKS];
        Arrays.fill(payload, (byte) value);
        return payload;
    }

    /** Sends the next packet of sound. */
    void speak(int port, int payloadType, byte[] payload) {
        send(port, false, payloadType, payload);
        timestamp += PACKET_TICKS;
    }

    /** Sends a packet with the timestamp as it stands. */
    void send(int port, boolean marker, int payloadType, byte[] payload) {
        raw(port, packet(marker, payloadType, payload));
    }

    byte[] packet(boolean marker, int payloadType, byte[] payload) {
        ByteBuf packet = Unpooled.buffer().writeZero(RtpPacket.HEADER).writeBytes(payload);
        RtpPacket.write(packet, 0, marker, payloadType, sequence, timestamp, ssrc);
        sequence = (sequence + 1) & 0xffff;
        byte[] bytes = new byte[packet.readableBytes()];
        packet.readBytes(bytes);
        return bytes;
    }

    /** Loses the next packets. */
    void skip(int packets) {
        sequence = (sequence + packets) & 0xffff;
        timestamp += packets * PACKET_TICKS;
    }

    void raw(int port, byte[] bytes) {
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Heard hear() {
        return hearWithin(5000).orElseThrow(() -> new AssertionError("Nothing was heard within 5 s"));
    }

    /** Hears the next packet, if one comes within so many ms. */
    Optional<Heard> hearWithin(int millis) {
        Optional<byte[]> bytes = bytesWithin(millis);
        return bytes.map(b -> {
            ByteBuf buffer = Unpooled.wrappedBuffer(b);
            RtpPacket packet = new RtpPacket();
            if (!packet.read(buffer, false)) {
                throw new AssertionError("Not RTP");
            }
            byte[] payload = new byte[packet.payloadLength()];
            buffer.getBytes(packet.payloadOffset(), payload);
            return new Heard(
                    packet.marker(),
                    packet.payloadType(),
                    packet.sequence(),
                    packet.timestamp(),
                    packet.ssrc(),
                    payload);
        });
    }

    Optional<byte[]> bytesWithin(int millis) {
        DatagramPacket datagram = new DatagramPacket(new byte[3000], 3000);
        try {
            socket.setSoTimeout(millis);
            socket.receive(datagram);
            return Optional.of(Arrays.copyOf(datagram.getData(), datagram.getLength()));
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
