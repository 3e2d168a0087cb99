// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import io.netty.buffer.ByteBuf;
import java.util.function.LongSupplier;
import org.jackfield.api.media.FrameExchange;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.rtp.jitter.JitterBuffer;
import org.jackfield.rtp.ring.PacketRing;

/**
 * What passes between a leg's event loop and the clock that mixes its call: two rings, and the jitter buffer on the clock's
 * side.
 */
final class MixExchange implements FrameExchange {

    /** Half a second of G.711 each way. */
    private static final int RING = 4096;

    private static final long NANOS_A_MILLI = 1_000_000;

    private final long id;
    private final WireLoop loop;
    private final PortCounters counters;
    private final LongSupplier nanoClock;
    private final PacketRing in = new PacketRing(RING);
    private final PacketRing out = new PacketRing(RING);
    private final JitterBuffer buffer;
    private final long lateBefore;

    /** Clock: the last report that was told of. */
    private long report;

    /** Marks comfort noise in what travels with a payload: below it the extended sequence number, above it the numbering's run. */
    private static final long NOISE = 1L << 39;

    private static final int RUN_SHIFT = 40;

    /** Clock: level of the noise that was asked for last. */
    private int noise = NO_NOISE;

    private long noiseNumber;

    /** Clock: what was not taken because the event loop stands still, in units of the RTP clock. */
    private int untold;

    /** @param relayed whether the leg was relayed until now */
    MixExchange(
            long id,
            WireLoop loop,
            PortCounters counters,
            NegotiatedCodec codec,
            boolean relayed,
            LongSupplier nanoClock) {
        this.id = id;
        this.loop = loop;
        this.counters = counters;
        this.nanoClock = nanoClock;
        this.buffer = new JitterBuffer(codec.format(), relayed);
        this.lateBefore = counters.get(PortCounters.LATE);
    }

    @Override
    public int receive(byte[] payload, int waiting) {
        long lateThen = buffer.late();
        while (in.next()) {
            take(in.second());
            in.done();
        }
        if (buffer.late() != lateThen) {
            counters.set(PortCounters.LATE, lateBefore + buffer.late());
        }
        int length = buffer.take(payload, nanoClock.getAsLong(), waiting * NANOS_A_MILLI);
        if (length > 0 && buffer.past(noiseNumber)) {
            noise = NO_NOISE;
        }
        if (length != NOTHING) {
            counters.add(length == LOST ? PortCounters.CONCEALED : PortCounters.PLAYED, buffer.ptime());
            counters.set(PortCounters.BUFFER, buffer.targetMillis());
        }
        return length;
    }

    private void take(long second) {
        long number = second & NOISE - 1;
        boolean isNoise = (second & NOISE) != 0;
        if (isNoise && in.length() > 0) {
            // The first octet is the level in -dBov (RFC 3389, 3).
            noise = -(in.bytes()[in.at()] & 0x7f);
            noiseNumber = number;
        }
        int length = isNoise ? 0 : in.length();
        buffer.put(second >>> RUN_SHIFT, number, in.word(), in.first(), in.bytes(), in.at(), length);
    }

    @Override
    public int noise() {
        return noise;
    }

    @Override
    public int following(byte[] payload) {
        return buffer.following(payload);
    }

    @Override
    public double reportedLoss() {
        long now = counters.get(PortCounters.REMOTE_FRACTION);
        if (now == report) {
            return -1;
        }
        report = now;
        return (now & 0xff) / 256.0;
    }

    @Override
    public int surplus() {
        return buffer.surplus();
    }

    @Override
    public int receivedPtime() {
        return buffer.ptime();
    }

    @Override
    public void send(byte[] payload, int length, int duration) {
        if (untold > 0 && out.offer(0, 0, untold, payload, 0)) {
            untold = 0;
        }
        // Sound that finds no room is lost; its time is not, or all that follows would be early.
        if (untold > 0 || !out.offer(0, 0, duration, payload, length)) {
            untold += duration;
        }
    }

    @Override
    public void flush() {
        if (!out.isEmpty()) {
            loop.wake();
        }
    }

    /** Event loop: a payload arrived; of length 0 if only its number counts. */
    void arrived(long run, long extended, int timestamp, long nowNanos, ByteBuf from, int offset, int length) {
        queue(run << RUN_SHIFT | extended & NOISE - 1, timestamp, nowNanos, from, offset, length);
    }

    /** Event loop: comfort noise arrived; of its payload only the level counts. */
    void noise(long run, long extended, int timestamp, long nowNanos, ByteBuf from, int offset, int length) {
        long number = run << RUN_SHIFT | NOISE | extended & NOISE - 1;
        queue(number, timestamp, nowNanos, from, offset, Math.min(1, length));
    }

    private void queue(long number, int timestamp, long nowNanos, ByteBuf from, int offset, int length) {
        if (!in.offer(nowNanos, number, timestamp, from, offset, length)) {
            counters.add(PortCounters.REFUSED, 1);
        }
    }

    /** Event loop: what the clock sends. */
    PacketRing out() {
        return out;
    }

    /** Names this exchange as a source of the sent stream. */
    long id() {
        return id;
    }
}
