// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Transport;

/** Takes datagrams; those that are too short for SIP are keep-alives and are dropped. */
final class DatagramHandler extends SimpleChannelInboundHandler<DatagramPacket> {

    /** A datagram is read whole, however large. */
    static final RecvByteBufAllocator ALLOCATOR = new FixedRecvByteBufAllocator(65_535);

    private static final int SHORTEST = 16;

    private final Receiver receiver;

    DatagramHandler(Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
        InetSocketAddress sender = packet.sender();
        if (packet.content().readableBytes() < SHORTEST || !receiver.admits(sender.getAddress())) {
            return;
        }
        byte[] data = ByteBufUtil.getBytes(packet.content());
        receiver.message(data, new Flow(Transport.UDP, sender, packet.recipient()));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // A datagram that could not be read (an ICMP error, a full buffer) concerns nobody else.
    }
}
