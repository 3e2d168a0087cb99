// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.network;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.DatagramPacket;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jackfield.rtp.wire.Datagrams;
import org.jspecify.annotations.Nullable;

/**
 * Asks a STUN server for our public address, again and again (RFC 8489, 6.2.1: each question up to five times, 500 ms apart and
 * doubling). All of it on one event loop; the server's name is looked up elsewhere.
 */
final class StunClient {

    private static final int FIRST_WAIT_MILLIS = 500;
    private static final int TRIES = 5;

    private final Datagrams datagrams;
    private final InetAddress bind;
    private final EventLoop loop;
    private final String host;
    private final int port;
    private final int intervalSeconds;
    private final Hearer hearer;
    private final SecureRandom random = new SecureRandom();
    private byte[] transaction = new byte[0];
    private @Nullable Channel channel;
    private @Nullable ScheduledFuture<?> next;
    private boolean closed;

    /** Hears the outcome of each question, on the event loop. */
    interface Hearer {
        void found(InetAddress address);

        void failed(String reason);
    }

    StunClient(
            Datagrams datagrams,
            InetAddress bind,
            EventLoop loop,
            InetSocketAddress server,
            int intervalSeconds,
            Hearer hearer) {
        this.datagrams = datagrams;
        this.bind = bind;
        this.loop = loop;
        this.host = server.getHostString();
        this.port = server.getPort();
        this.intervalSeconds = intervalSeconds;
        this.hearer = hearer;
    }

    /** Begins to ask. */
    void start() {
        loop.execute(this::begin);
    }

    private void begin() {
        if (closed) {
            return;
        }
        CompletableFuture.supplyAsync(() -> new InetSocketAddress(host, port)).thenAcceptAsync(this::ask, loop);
    }

    private void ask(InetSocketAddress server) {
        if (closed) {
            return;
        }
        if (server.isUnresolved()) {
            done(Optional.empty(), "its name " + host + " cannot be resolved");
            return;
        }
        Optional<Channel> bound = datagrams.bind(new InetSocketAddress(bind, 0));
        if (bound.isEmpty()) {
            done(Optional.empty(), "no UDP port can be opened");
            return;
        }
        channel = Datagrams.attach(bound.get(), this::take);
        loop.register(bound.get());
        transaction = new byte[StunMessage.TRANSACTION_BYTES];
        random.nextBytes(transaction);
        send(server, 1, FIRST_WAIT_MILLIS);
    }

    private void send(InetSocketAddress server, int attempt, int wait) {
        Channel open = channel;
        if (open == null) {
            return;
        }
        if (attempt > TRIES) {
            done(Optional.empty(), "it does not answer");
            return;
        }
        ByteBuf request = open.alloc().directBuffer(64);
        StunMessage.writeRequest(request, transaction);
        open.writeAndFlush(new DatagramPacket(request, server), open.voidPromise());
        next = loop.schedule(() -> send(server, attempt + 1, wait * 2), wait, TimeUnit.MILLISECONDS);
    }

    private void take(ByteBuf datagram, InetSocketAddress from) {
        try {
            Optional<InetAddress> address = StunMessage.readResponse(datagram, transaction);
            if (address.isPresent() && channel != null) {
                done(address, "");
            }
        } finally {
            datagram.release();
        }
    }

    private void done(Optional<InetAddress> address, String reason) {
        release();
        address.ifPresentOrElse(hearer::found, () -> hearer.failed(reason));
        if (!closed) {
            next = loop.schedule(this::begin, intervalSeconds, TimeUnit.SECONDS);
        }
    }

    private void release() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    /** Asks no more. */
    void close() {
        loop.execute(() -> {
            closed = true;
            release();
        });
    }
}
