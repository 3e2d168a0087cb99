// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.unix.Socket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/**
 * Opens UDP sockets: epoll where the native library is there, else NIO. A socket is bound by the caller's own thread, so that
 * nobody has to wait for an event loop to learn whether the port was free.
 */
public final class Datagrams {

    /** Longest datagram taken; a longer one is cut off and thereby known as too long. */
    public static final int LONGEST = 2048;

    /** Bytes that the kernel may hold for a socket: 400 ms of the largest audio we carry. */
    private static final int RECEIVE_BUFFER = 64 * 1024;

    /** One datagram a wake-up is the rule; looking for a second would cost a system call each time. */
    private static final RecvByteBufAllocator ONE = new FixedRecvByteBufAllocator(LONGEST).maxMessagesPerRead(1);

    private final boolean epoll;

    /** Takes a datagram on the socket's event loop; the buffer is its own to release or to send on. */
    public interface Taker {
        void take(ByteBuf datagram, InetSocketAddress from);
    }

    /** @param nativeAllowed whether epoll may be used */
    public Datagrams(boolean nativeAllowed) {
        epoll = nativeAllowed && Epoll.isAvailable();
    }

    /** {@code epoll} or {@code nio}. */
    public String transport() {
        return epoll ? "epoll" : "nio";
    }

    IoHandlerFactory handlers() {
        return epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    }

    /** A bound socket that belongs to no event loop yet; empty if the address is in use or cannot be had. */
    public Optional<Channel> bind(InetSocketAddress address) {
        return bind(address, RECEIVE_BUFFER);
    }

    /** @param bytes that the kernel may hold for it, as far as it allows so many */
    Optional<Channel> bind(InetSocketAddress address, int bytes) {
        return epoll ? bindEpoll(address, bytes) : bindNio(address, bytes);
    }

    /** Says who takes a socket's datagrams, before it is registered with an event loop. */
    public static Channel attach(Channel channel, Taker taker) {
        channel.config().setAllocator(PooledByteBufAllocator.DEFAULT);
        channel.config().setRecvByteBufAllocator(ONE);
        channel.pipeline().addLast(new Handler(taker));
        return channel;
    }

    /** Closes a socket that was not registered. */
    static void discard(Channel channel) {
        channel.unsafe().closeForcibly();
    }

    private static Optional<Channel> bindEpoll(InetSocketAddress address, int bytes) {
        Socket socket = Socket.newSocketDgram();
        try {
            socket.bind(address);
            socket.setReceiveBufferSize(bytes);
            return Optional.of(new EpollDatagramChannel(socket.intValue()));
        } catch (IOException e) {
            close(socket);
            return Optional.empty();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was never open to anybody.
        }
    }

    private static Optional<Channel> bindNio(InetSocketAddress address, int bytes) {
        try {
            DatagramChannel channel = DatagramChannel.open();
            try {
                channel.bind(address);
                channel.socket().setReceiveBufferSize(bytes);
                return Optional.of(new NioDatagramChannel(channel));
            } catch (IOException e) {
                channel.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static final class Handler extends ChannelInboundHandlerAdapter {

        private final Taker taker;

        Handler(Taker taker) {
            this.taker = taker;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            DatagramPacket datagram = (DatagramPacket) message;
            taker.take(datagram.content(), datagram.sender());
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            // What a socket reports here (port unreachable, no route) says nothing that RTP's silence does not say.
        }
    }
}
