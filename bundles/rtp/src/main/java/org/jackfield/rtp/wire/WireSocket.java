// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.port.SharedSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket that many legs share, on one event loop for ever. */
final class WireSocket implements SharedSocket {

    private static final Logger LOG = LoggerFactory.getLogger(WireSocket.class);

    private static final int CLOSE_SECONDS = 5;

    private final Channel channel;
    private final WireLoop loop;
    private final InetSocketAddress local;
    private final Listener listener;
    private final BiFunction<WireLoop, LegSockets, WirePort> legs;
    /** Event loop: whether what is being shown to the listener has become a leg's. */
    private boolean handed;

    WireSocket(
            Channel channel,
            WireLoop loop,
            InetSocketAddress local,
            Listener listener,
            BiFunction<WireLoop, LegSockets, WirePort> legs) {
        this.channel = channel;
        this.loop = loop;
        this.local = local;
        this.listener = listener;
        this.legs = legs;
    }

    /** From the socket; the buffer is ours. */
    void take(ByteBuf datagram, InetSocketAddress from) {
        handed = false;
        try {
            listener.arrived(datagram, from);
        } catch (RuntimeException e) {
            // Whatever a stranger sends is worth no more than itself.
            LOG.debug("A datagram from {} was given up", from, e);
        } finally {
            if (!handed) {
                datagram.release();
            }
        }
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public RtpPort open() {
        return legs.apply(loop, new LegSockets(channel, channel, true));
    }

    @Override
    public void execute(Runnable task) {
        loop.execute(task);
    }

    @Override
    public void schedule(Runnable task, int millis) {
        loop.schedule(task, millis);
    }

    @Override
    public void send(ByteBuf datagram, InetSocketAddress to) {
        channel.writeAndFlush(new DatagramPacket(datagram, to), channel.voidPromise());
    }

    @Override
    public void hand(RtpPort to, ByteBuf datagram, InetSocketAddress from) {
        if (handed || !(to instanceof WirePort port)) {
            throw new IllegalArgumentException(
                    "Only what is being shown can be handed on, and to a place of this socket");
        }
        handed = true;
        port.leg().takeRtp(datagram, from);
    }

    /** Waits for the end, so that whoever comes next, this bundle's update say, finds the port free. */
    @Override
    public void close() {
        ChannelFuture closed = channel.close();
        if (!channel.eventLoop().inEventLoop()) {
            closed.awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
