// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.jitter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongUnaryOperator;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.FrameExchange;

/**
 * A talker, a network and a listener in virtual time, who stretches and shortens what he hears as he is told. Each payload carries
 * the number of its packet.
 */
final class Network {

    static final long MILLI = 1_000_000L;
    static final CodecFormat FORMAT = new CodecFormat("L8", 8000, 1);

    final JitterBuffer buffer;
    final List<Integer> played = new ArrayList<>();
    int lost;
    int nothing;

    /** Losses after which the packet that followed could be seen. */
    int mendable;

    long longestDelay;

    /** How often sound was stretched or shortened. */
    int adjusted;

    private final int clockRate;
    private final int ptime;
    private final double drift;
    private final LongUnaryOperator delay;
    private final PriorityQueue<Packet> onTheWay = new PriorityQueue<>(Comparator.comparingLong(Packet::arrival));
    private long sent;
    private long tick;
    private long due;

    record Packet(long number, int timestamp, long sentAt, long arrival) {}

    /** @param delay of packet n in ns; negative loses it */
    Network(CodecFormat format, int ptime, double driftPpm, LongUnaryOperator delay) {
        this.buffer = new JitterBuffer(format, false);
        this.clockRate = format.clockRate();
        this.ptime = ptime;
        this.drift = driftPpm / 1e6;
        this.delay = delay;
    }

    Network(LongUnaryOperator delay) {
        this(FORMAT, 20, 0, delay);
    }

    /** Lets the talker talk and the listener listen, in ticks of 20 ms. */
    void run(int ticks) {
        byte[] payload = new byte[1500];
        for (long end = tick + ticks; tick < end; tick++) {
            // Some ms out of step with the talker, as always.
            long now = (tick * 20 + 7) * MILLI;
            while (sendTime(sent) <= now) {
                long way = delay.applyAsLong(sent);
                if (way >= 0) {
                    onTheWay.add(new Packet(
                            sent, (int) (sent * ptime * (clockRate / 1000)), sendTime(sent), sendTime(sent) + way));
                }
                sent++;
            }
            while (!onTheWay.isEmpty() && onTheWay.peek().arrival() <= now) {
                arrive(onTheWay.remove());
            }
            listen(payload, now);
        }
    }

    private long sendTime(long number) {
        return (long) (number * ptime * MILLI * (1 + drift));
    }

    private void arrive(Packet p) {
        byte[] bytes = new byte[ptime * 8];
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) (p.number() >> 8 * i);
        }
        buffer.put(1, 70_000 + p.number(), p.timestamp(), p.arrival(), bytes, 0, bytes.length);
    }

    private void listen(byte[] payload, long now) {
        due += 20 * MILLI;
        while (due > 0) {
            int length = buffer.take(payload, now, 20 * MILLI - due);
            if (length == FrameExchange.NOTHING) {
                nothing++;
                due = 0;
            } else if (length == FrameExchange.LOST) {
                lost++;
                mendable += buffer.following(payload) > 0 ? 1 : 0;
                due -= buffer.ptime() * MILLI;
            } else {
                int number = payload[0] & 0xff
                        | (payload[1] & 0xff) << 8
                        | (payload[2] & 0xff) << 16
                        | (payload[3] & 0xff) << 24;
                played.add(number);
                longestDelay = Math.max(longestDelay, now - sendTime(number));
                due -= ptime * MILLI - stretch(buffer.surplus());
            }
        }
    }

    /** By 5 ms, which is a pitch period of most voices. */
    private long stretch(int surplus) {
        if (surplus >= -5 && surplus <= 20) {
            return 0;
        }
        adjusted++;
        return surplus < 0 ? -5 * MILLI : 5 * MILLI;
    }

    boolean inOrder() {
        for (int i = 1; i < played.size(); i++) {
            if (played.get(i) <= played.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    long sent() {
        return sent;
    }
}
