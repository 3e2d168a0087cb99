// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jackfield.api.media.MediaPort;
import org.jackfield.rtp.packet.SentStream;
import org.jackfield.rtp.pool.PortPool;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.port.RtpPorts;
import org.jackfield.rtp.port.SharedSocket;
import org.jackfield.rtp.port.SharedSockets;
import org.jackfield.rtp.rtcp.RtcpTiming;

/** All event loops and open ports. Works without OSGi. Any thread. */
public final class Wire implements RtpPorts, SharedSockets, AutoCloseable {

    private static final int STOP_SECONDS = 5;

    /** Bytes that the kernel may hold for all legs of a shared socket. */
    private static final int SHARED_RECEIVE_BUFFER = 4 * 1024 * 1024;

    private final InetAddress bind;
    private final PortPool pool;
    private final Datagrams datagrams;
    private final EventLoopGroup group;
    private final List<WireLoop> loops;
    private final AtomicLong ids = new AtomicLong();
    private final SecureRandom random = new SecureRandom();
    private final WireTotals totals = new WireTotals();
    private final Set<WirePort> open = ConcurrentHashMap.newKeySet();
    private final Queue<Closed> closed = new ConcurrentLinkedQueue<>();

    /**
     * A port whose sockets are closed, since a moment of {@link System#nanoTime}. It is put down on the port's event loop, which must not
     * wait for a lock: whoever needs the pool or the sums next does the rest.
     */
    private record Closed(WirePort port, boolean pooled, long at) {}

    /**
     * @param bind address to receive at; the wildcard for all
     * @param threads event loops, one a core is right
     */
    public Wire(InetAddress bind, PortPool pool, Datagrams datagrams, int threads) {
        this.bind = bind;
        this.pool = pool;
        this.datagrams = datagrams;
        group = new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory("rtp-wire", true), datagrams.handlers());
        loops = Stream.generate(group::next).limit(threads).map(WireLoop::new).toList();
        loops.forEach(WireLoop::start);
    }

    @Override
    public RtpPort open() {
        return open(leastLoaded());
    }

    @Override
    public RtpPort openBeside(MediaPort other) {
        return open(other instanceof WirePort port && loops.contains(port.loop()) ? port.loop() : leastLoaded());
    }

    private WireLoop leastLoaded() {
        WireLoop best = loops.get(0);
        for (WireLoop loop : loops) {
            if (loop.load() < best.load()) {
                best = loop;
            }
        }
        return best;
    }

    private RtpPort open(WireLoop loop) {
        takeBack();
        return pool.open(port -> bind(port, loop), System.nanoTime());
    }

    private Optional<RtpPort> bind(int port, WireLoop loop) {
        Optional<Channel> rtp = datagrams.bind(new InetSocketAddress(bind, port));
        if (rtp.isEmpty()) {
            return Optional.empty();
        }
        Optional<Channel> rtcp = datagrams.bind(new InetSocketAddress(bind, port + 1));
        if (rtcp.isEmpty()) {
            Datagrams.discard(rtp.get());
            return Optional.empty();
        }
        WirePort made = port(port, loop, new LegSockets(rtp.get(), rtcp.get(), false));
        loop.register(Datagrams.attach(rtp.get(), made.leg()::takeRtp));
        loop.register(Datagrams.attach(rtcp.get(), made.leg()::takeRtcp));
        return Optional.of(made);
    }

    private WirePort port(int port, WireLoop loop, LegSockets sockets) {
        PortCounters counters = new PortCounters();
        SentStream stream = new SentStream(random.nextInt(), random.nextInt(1 << 15), random.nextInt());
        LegWire leg = new LegWire(
                ids.incrementAndGet(),
                loop,
                sockets,
                counters,
                stream,
                name(),
                new RtcpTiming(new SplittableRandom(random.nextLong()), System.nanoTime()));
        WirePort made = new WirePort(
                port,
                leg,
                loop,
                counters,
                ids::incrementAndGet,
                gone -> closed.add(new Closed(gone, !sockets.shared(), System.nanoTime())));
        open.add(made);
        loop.reserve();
        loop.execute(() -> loop.add(leg));
        return made;
    }

    @Override
    public Optional<SharedSocket> share(int port, SharedSocket.Listener listener) {
        InetSocketAddress local = new InetSocketAddress(bind, port);
        return datagrams.bind(local, SHARED_RECEIVE_BUFFER).map(channel -> {
            WireLoop loop = leastLoaded();
            WireSocket socket = new WireSocket(channel, loop, local, listener, (on, at) -> port(port, on, at));
            loop.register(Datagrams.attach(channel, socket::take));
            return socket;
        });
    }

    /** A name for RTCP that says nothing of us and is never used twice (RFC 7022, 4.2). */
    private String name() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private synchronized void takeBack() {
        for (Closed next = closed.poll(); next != null; next = closed.poll()) {
            if (open.remove(next.port())) {
                totals.add(next.port().counters());
                if (next.pooled()) {
                    pool.free(next.port().localPort(), next.at());
                }
            }
        }
    }

    /** What was counted on all ports, open and closed. */
    public synchronized WireTotals.Sums sums() {
        takeBack();
        return totals.with(open.stream().map(WirePort::counters));
    }

    /** How full the range is. */
    public PortPool.Usage usage() {
        takeBack();
        return pool.usage(System.nanoTime());
    }

    /** Whether the event loops run. */
    public boolean running() {
        return !group.isShuttingDown();
    }

    /** An event loop for what is not a call; it must not be kept busy. */
    public EventLoop spare() {
        return group.next();
    }

    /** Closes all ports and stops the event loops. */
    @Override
    public void close() {
        open.forEach(WirePort::close);
        group.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS);
    }
}
