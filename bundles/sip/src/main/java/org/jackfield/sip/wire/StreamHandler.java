// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetSocketAddress;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Transport;

/** Takes the messages of one connection; closes it when nothing has moved on it for long, or when it breaks. */
final class StreamHandler extends SimpleChannelInboundHandler<byte[]> {

    private final Transport transport;
    private final Receiver receiver;

    private StreamHandler(Transport transport, Receiver receiver) {
        this.transport = transport;
        this.receiver = receiver;
    }

    /** Fits out a connection's pipeline. */
    static void install(Channel channel, Transport transport, Receiver receiver, int idleSeconds) {
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast(new IdleStateHandler(0, 0, idleSeconds));
        pipeline.addLast(new StreamFraming(head -> receiver.garbled(head, flow(channel, transport))));
        pipeline.addLast(new StreamHandler(transport, receiver));
    }

    private static Flow flow(Channel channel, Transport transport) {
        return new Flow(
                transport, (InetSocketAddress) channel.remoteAddress(), (InetSocketAddress) channel.localAddress());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, byte[] message) {
        Channel channel = context.channel();
        InetSocketAddress remote = (InetSocketAddress) channel.remoteAddress();
        if (remote == null || !receiver.admits(remote.getAddress())) {
            context.close();
        } else {
            receiver.message(message, flow(channel, transport));
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof IdleStateEvent) {
            context.close();
        } else {
            super.userEventTriggered(context, event);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
