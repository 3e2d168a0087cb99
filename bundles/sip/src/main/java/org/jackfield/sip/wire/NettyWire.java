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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.Transport;

/**
 * The sockets. Two threads serve all of them. Opening listens on everything or on nothing; closing closes every connection.
 */
public final class NettyWire implements Wire, AutoCloseable {

    private static final int THREADS = 2;
    private static final int CONNECT_MS = 5_000;
    private static final int UDP_BUFFER = 4 << 20;

    private final Receiver receiver;
    private final TlsContexts tls;
    private final WireSettings settings;
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
            THREADS, new DefaultThreadFactory("sip-wire", true), NioIoHandler.newFactory());
    private final Connections connections = new Connections();
    private final Map<Transport, Integer> ports = new ConcurrentHashMap<>();
    private final List<Channel> datagrams = new ArrayList<>();
    private final List<Channel> servers = new ArrayList<>();

    private NettyWire(Receiver receiver, TlsContexts tls, WireSettings settings) {
        this.receiver = receiver;
        this.tls = tls;
        this.settings = settings;
    }

    /**
     * Listens. Blocks for some ms.
     *
     * @throws PortInUseException if a port cannot be had; nothing is left open then
     */
    public static NettyWire open(Receiver receiver, TlsContexts tls, WireSettings settings) {
        NettyWire wire = new NettyWire(receiver, tls, settings);
        try {
            wire.listen();
            return wire;
        } catch (PortInUseException e) {
            wire.close();
            throw e;
        }
    }

    private void listen() {
        for (InetAddress address : settings.addresses()) {
            if (settings.udp()) {
                datagrams.add(bind(datagram(), address, settings.port(), Transport.UDP));
            }
            if (settings.tcp()) {
                // With a port of the system's choice TCP takes the one that UDP was given.
                int port = settings.port() == 0 ? port(Transport.UDP) : settings.port();
                servers.add(bind(server(Transport.TCP), address, port, Transport.TCP));
            }
            if (settings.tls()) {
                servers.add(bind(server(Transport.TLS), address, settings.tlsPort(), Transport.TLS));
            }
        }
    }

    private Channel bind(ChannelBinder binder, InetAddress address, int port, Transport transport) {
        ChannelFuture bound = binder.bind(new InetSocketAddress(address, port)).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new PortInUseException(transport, address, port, bound.cause());
        }
        ports.put(transport, ((InetSocketAddress) bound.channel().localAddress()).getPort());
        return bound.channel();
    }

    private interface ChannelBinder {
        ChannelFuture bind(InetSocketAddress address);
    }

    private ChannelBinder datagram() {
        return new Bootstrap()
                .group(loops)
                .channel(NioDatagramChannel.class)
                .option(ChannelOption.SO_RCVBUF, UDP_BUFFER)
                .option(ChannelOption.SO_SNDBUF, UDP_BUFFER)
                .option(ChannelOption.RECVBUF_ALLOCATOR, DatagramHandler.ALLOCATOR)
                .handler(new DatagramHandler(receiver))::bind;
    }

    private ChannelBinder server(Transport transport) {
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
                })::bind;
    }

    private void accept(Channel channel, Transport transport) {
        InetSocketAddress remote = (InetSocketAddress) channel.remoteAddress();
        if (remote == null || !receiver.admits(remote.getAddress())) {
            channel.close();
            return;
        }
        if (transport == Transport.TLS) {
            channel.pipeline().addLast(tls.server());
        }
        StreamHandler.install(channel, transport, receiver, settings.idleSeconds());
        connections.accepted(transport, remote, channel);
    }

    /** The port that we listen on for a transport; 0 if we do not. */
    public int port(Transport transport) {
        return ports.getOrDefault(transport, 0);
    }

    /** How many connections are open. */
    public int connections() {
        return connections.size();
    }

    @Override
    public void send(Hop hop, byte[] message, Runnable failed) {
        if (hop.transport() == Transport.UDP) {
            datagram(hop, message, failed);
        } else if (hop.transport() == Transport.TLS ? settings.tls() : settings.tcp()) {
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
        for (Channel channel : datagrams) {
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
                        if (hop.transport() == Transport.TLS) {
                            channel.pipeline().addLast(tls.client(hop));
                        }
                        StreamHandler.install(channel, hop.transport(), receiver, settings.idleSeconds());
                    }
                })
                .connect(hop.address());
    }

    @Override
    public void close() {
        servers.forEach(Channel::close);
        connections.closeAll();
        datagrams.forEach(Channel::close);
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS);
    }
}
