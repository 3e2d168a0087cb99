// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Takes the messages of one connection; closes it when nothing has moved on it for long, when no message comes at all, or
 * when it breaks.
 */
final class StreamHandler extends SimpleChannelInboundHandler<byte[]> {

    private static final String IDLE = "idle";

    private final Transport transport;
    private final Receiver receiver;
    private final int firstMessageSeconds;
    private @Nullable Future<?> deadline;

    private StreamHandler(Transport transport, Receiver receiver, int firstMessageSeconds) {
        this.transport = transport;
        this.receiver = receiver;
        this.firstMessageSeconds = firstMessageSeconds;
    }

    /**
     * Fits out a connection's pipeline.
     *
     * @param firstMessageSeconds within which a message must come; 0 waits for ever, as where we are the one to begin
     */
    static void install(
            Channel channel, Transport transport, Receiver receiver, int idleSeconds, int firstMessageSeconds) {
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast(IDLE, new IdleStateHandler(0, 0, idleSeconds));
        pipeline.addLast(new StreamFraming(head -> receiver.garbled(head, flow(channel, transport))));
        pipeline.addLast(new StreamHandler(transport, receiver, firstMessageSeconds));
    }

    /** From now on a connection is closed after another time of silence. Any thread. */
    static void idle(Channel channel, int idleSeconds) {
        channel.eventLoop().execute(() -> {
            if (channel.pipeline().get(IDLE) != null) {
                channel.pipeline().replace(IDLE, IDLE, new IdleStateHandler(0, 0, idleSeconds));
            }
        });
    }

    private static Flow flow(Channel channel, Transport transport) {
        return new Flow(
                transport, (InetSocketAddress) channel.remoteAddress(), (InetSocketAddress) channel.localAddress());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (firstMessageSeconds > 0) {
            deadline = context.executor().schedule(() -> context.close(), firstMessageSeconds, TimeUnit.SECONDS);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        calm();
    }

    private void calm() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, byte[] message) {
        Channel channel = context.channel();
        InetSocketAddress remote = (InetSocketAddress) channel.remoteAddress();
        if (remote == null || !receiver.admits(remote.getAddress())) {
            context.close();
        } else if (receiver.message(message, flow(channel, transport))) {
            calm();
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
