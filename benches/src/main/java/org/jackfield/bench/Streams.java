// SPDX-License-Identifier: Apache-2.0
package org.jackfield.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Streams of RTP that know when they were sent: a socket each, 50 packets a second, of 160 octets or as they were recorded, spread evenly
 * over time.
 * One thread sends, one receives.
 */
final class Streams implements AutoCloseable {

    private static final long INTERVAL = 20_000_000;
    private static final int PACKET = 172;
    private static final int STEP = 160;
    private static final int MOST_DELAYS = 4_000_000;

    private final Selector selector;
    private final InetAddress local;
    private final byte payloadType;
    private final boolean relayed;
    private final Optional<Recording> recording;
    private final List<Stream> streams = new ArrayList<>();
    private final long[] delays = new long[MOST_DELAYS];
    private final AtomicInteger received = new AtomicInteger();
    private volatile boolean counting;
    private volatile boolean running = true;
    private long sent;
    private long late;

    /** One direction of one call. */
    static final class Stream {

        private final DatagramChannel channel;
        private final int number;
        private volatile InetSocketAddress target = new InetSocketAddress(0);
        private short sequence;
        private int timestamp;

        private Stream(DatagramChannel channel, int number) {
            this.channel = channel;
            this.number = number;
        }

        /** The port on which it receives. */
        int port() {
            return channel.socket().getLocalPort();
        }

        /** Where it sends. */
        void target(InetSocketAddress address) {
            target = address;
        }
    }

    /**
     * @param relayed whether payloads arrive as they were sent, so that their time stamps can be read
     * @param recording what is sent; empty for anything
     */
    Streams(InetAddress local, int payloadType, boolean relayed, Optional<Recording> recording) {
        this.recording = recording;
        this.local = local;
        this.relayed = relayed;
        this.payloadType = (byte) payloadType;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A further stream, silent until {@link #start}. */
    Stream open() {
        try {
            DatagramChannel channel = DatagramChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 18);
            channel.bind(new InetSocketAddress(local, 0)).configureBlocking(false);
            Stream stream = new Stream(channel, streams.size());
            channel.register(selector, SelectionKey.OP_READ);
            streams.add(stream);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to send and receive. */
    void start() {
        thread("bench-receive", this::receive);
        thread("bench-send", this::send);
    }

    private static void thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Counts for a while; what is under way at the end is waited for. */
    Result measure(int seconds) {
        long before = sent;
        received.set(0);
        late = 0;
        counting = true;
        sleep(seconds * 1000L);
        counting = false;
        long during = sent - before;
        sleep(500);
        int count = relayed ? Math.min(received.get(), MOST_DELAYS) : 0;
        long[] sorted = Arrays.copyOf(delays, count);
        Arrays.sort(sorted);
        return new Result(during, received.get(), at(sorted, 0.5), at(sorted, 0.99), late);
    }

    /**
     * @param sent packets
     * @param received packets of those sent while it was counted
     * @param median one-way delay in ms
     * @param worst 99th percentile of the delay in ms
     * @param late packets that this generator itself sent over 5 ms late
     */
    record Result(long sent, long received, double median, double worst, long late) {}

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? -1 : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }

    private void send() {
        ByteBuffer packet = ByteBuffer.allocateDirect(2048);
        long begin = System.nanoTime();
        for (long round = 0; running; round++) {
            for (int i = 0; i < streams.size(); i++) {
                long due = begin + round * INTERVAL + i * INTERVAL / streams.size();
                long early = due - System.nanoTime();
                if (early > 100_000) {
                    LockSupport.parkNanos(early);
                } else if (early < -5_000_000 && counting) {
                    late++;
                }
                send(streams.get(i), packet, round);
            }
        }
    }

    private void send(Stream stream, ByteBuffer packet, long round) {
        packet.clear();
        packet.put((byte) 0x80).put(payloadType).putShort(stream.sequence++);
        packet.putInt(stream.timestamp).putInt(0x10000 + stream.number);
        stream.timestamp += recording.map(Recording::step).orElse(STEP);
        if (recording.isPresent()) {
            List<byte[]> payloads = recording.get().payloads();
            // Each call is at another place.
            packet.put(payloads.get((int) ((round + 7L * stream.number) % payloads.size())));
        } else {
            packet.putInt(counting ? 1 : 0).putLong(System.nanoTime());
            packet.position(PACKET);
        }
        packet.flip();
        try {
            stream.channel.send(packet, stream.target);
        } catch (IOException e) {
            // Counted as lost by its absence.
        }
        sent++;
    }

    private void receive() {
        ByteBuffer packet = ByteBuffer.allocateDirect(2048);
        try {
            while (running) {
                selector.select(key -> drain((DatagramChannel) key.channel(), packet), 100);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drain(DatagramChannel channel, ByteBuffer packet) {
        try {
            while (channel.receive(packet.clear()) != null) {
                long now = System.nanoTime();
                if (!relayed) {
                    received.addAndGet(counting && packet.position() > 12 ? 1 : 0);
                } else if (packet.position() == PACKET && packet.getInt(12) == 1) {
                    int index = received.getAndIncrement();
                    if (index < MOST_DELAYS) {
                        delays[index] = now - packet.getLong(16);
                    }
                }
            }
        } catch (IOException e) {
            // A peer that is gone; what does not come is counted as lost.
        }
    }

    static void sleep(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        running = false;
        sleep(150);
        try {
            for (Stream stream : streams) {
                stream.channel.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
