// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.Transport;

/** The sockets. Two threads serve all of them. Closing closes every connection. */
public final class NettyWire implements Wire, AutoCloseable {

    private static final int THREADS = 2;
    private static final int CONNECT_MS = 5_000;
    private static final int UDP_BUFFER = 4 << 20;
    private static final int CLOSE_SECONDS = 2;

    private final Receiver receiver;
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
            THREADS, new DefaultThreadFactory("sip-wire", true), NioIoHandler.newFactory());
    private final Connections connections = new Connections();
    private final Guests guests = new Guests();
    private final Listeners listeners = new Listeners(this::bind);

    /** What is in force; new connections keep to it. */
    private record Terms(WireSettings settings, TlsContexts tls) {}

    private volatile Terms terms;

    /** Does not listen yet. */
    public NettyWire(Receiver receiver, TlsContexts tls, WireSettings settings) {
        this.receiver = receiver;
        this.terms = new Terms(settings, tls);
    }

    /**
     * Listens as these settings say. Sockets and connections that they do not concern are left alone; the time after which
     * an idle connection is closed holds for open ones too, what is checked of certificates for new ones only. Blocks for
     * some ms; not for several threads at once.
     *
     * @throws PortInUseException if a port cannot be had; the others are open then
     */
    public void listen(WireSettings settings, TlsContexts tls) {
        int before = terms.settings().idleSeconds();
        terms = new Terms(settings, tls);
        if (before != settings.idleSeconds()) {
            connections.forEach(channel -> StreamHandler.idle(channel, settings.idleSeconds()));
        }
        if (!settings.tcp()) {
            connections.close(Transport.TCP);
        }
        if (!settings.tls()) {
            connections.close(Transport.TLS);
        }
        listeners.listen(settings);
    }

    private ChannelFuture bind(Transport transport, InetSocketAddress address) {
        return transport == Transport.UDP
                ? datagrams().bind(address)
                : server(transport).bind(address);
    }

    private Bootstrap datagrams() {
        return new Bootstrap()
                .group(loops)
                .channel(NioDatagramChannel.class)
                .option(ChannelOption.SO_RCVBUF, UDP_BUFFER)
                .option(ChannelOption.SO_SNDBUF, UDP_BUFFER)
                .option(ChannelOption.RECVBUF_ALLOCATOR, DatagramHandler.ALLOCATOR)
                .handler(new DatagramHandler(receiver));
    }

    private ServerBootstrap server(Transport transport) {
        return new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accept(channel, transport);
                    }
                });
    }

    private void accept(Channel channel, Transport transport) {
        Terms now = terms;
        InetSocketAddress remote = (InetSocketAddress) channel.remoteAddress();
        if (remote == null
                || !receiver.admits(remote.getAddress())
                || !guests.enter(remote.getAddress(), now.settings().limits())) {
            channel.close();
            return;
        }
        channel.closeFuture().addListener(closed -> guests.leave(remote.getAddress()));
        if (transport == Transport.TLS) {
            channel.pipeline().addLast(now.tls().server());
        }
        int patience = now.settings().limits().firstMessageSeconds();
        StreamHandler.install(channel, transport, receiver, now.settings().idleSeconds(), patience);
        connections.accepted(transport, remote, channel);
    }

    /** The port that we listen on for a transport; 0 if we do not. */
    public int port(Transport transport) {
        return listeners.port(transport);
    }

    /** How many connections are open. */
    public int connections() {
        return connections.size();
    }

    /** How many connections were closed as they came because there were too many. */
    public long refusedConnections() {
        return guests.refused();
    }

    @Override
    public void send(Hop hop, byte[] message, Runnable failed) {
        if (hop.transport() == Transport.UDP) {
            datagram(hop, message, failed);
        } else if (speaks(hop.transport())) {
            ChannelFuture connection = connections.get(hop, () -> connect(hop));
            connection.addListener(stands -> {
                if (stands.isSuccess()) {
                    write(connection.channel(), message, failed);
                } else {
                    failed.run();
                }
            });
        } else {
            failed.run();
        }
    }

    private boolean speaks(Transport transport) {
        WireSettings now = terms.settings();
        return transport == Transport.TLS ? now.tls() : now.tcp();
    }

    @Override
    public boolean sendOpen(Hop hop, byte[] message) {
        if (hop.transport() == Transport.UDP) {
            datagram(hop, message, () -> {});
            return true;
        }
        Optional<Channel> open = connections.open(hop);
        open.ifPresent(channel -> write(channel, message, () -> {}));
        return open.isPresent();
    }

    @Override
    public boolean open(Hop hop) {
        return hop.transport() == Transport.UDP || connections.open(hop).isPresent();
    }

    private void datagram(Hop hop, byte[] message, Runnable failed) {
        Optional<Channel> channel = datagramFor(hop.address().getAddress());
        if (channel.isEmpty()) {
            failed.run();
            return;
        }
        channel.get()
                .writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(message), hop.address()))
                .addListener(sent -> {
                    if (!sent.isSuccess()) {
                        failed.run();
                    }
                });
    }

    private Optional<Channel> datagramFor(InetAddress peer) {
        for (Channel channel : listeners.datagrams()) {
            InetAddress local = ((InetSocketAddress) channel.localAddress()).getAddress();
            if (local.isAnyLocalAddress() || (local instanceof Inet6Address) == (peer instanceof Inet6Address)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }

    private static void write(Channel channel, byte[] message, Runnable failed) {
        channel.writeAndFlush(Unpooled.wrappedBuffer(message)).addListener(sent -> {
            if (!sent.isSuccess()) {
                failed.run();
            }
        });
    }

    private ChannelFuture connect(Hop hop) {
        return new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MS)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        Terms now = terms;
                        if (hop.transport() == Transport.TLS) {
                            channel.pipeline().addLast(now.tls().client(hop));
                        }
                        StreamHandler.install(
                                channel,
                                hop.transport(),
                                receiver,
                                now.settings().idleSeconds(),
                                0);
                    }
                })
                .connect(hop.address());
    }

    /** Returns when all is closed, so that somebody else may listen there. */
    @Override
    public void close() {
        listeners.close();
        connections.close(Transport.TCP);
        connections.close(Transport.TLS);
        loops.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
    }
}
