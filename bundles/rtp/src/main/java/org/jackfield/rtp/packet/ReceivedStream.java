// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.packet;

/**
 * What arrives from one far end: extended sequence numbers, losses and jitter, over changes of its SSRC and restarts of its
 * numbering (RFC 3550, A.1, A.3, A.8). Used by one thread.
 */
public final class ReceivedStream {

    /** Returned by {@link #received}: do not use this packet. */
    public static final long REJECTED = -1;

    /** RFC 3550, A.1. */
    private static final int MAX_DROPOUT = 3000;

    private static final int MAX_MISORDER = 100;
    private static final int SEQUENCES = 1 << 16;

    /** For how long stragglers of a source that was just replaced are dropped rather than believed. */
    private static final long STRAGGLERS_NANOS = 200_000_000;

    private boolean begun;
    private int ssrc;
    private boolean abandoned;
    private int abandonedSsrc;
    private long abandonedAt;
    private long run;
    private int base;
    private int highest;
    private long cycles;
    private int expectedAfterJump;
    private long received;
    private long lostBefore;
    private long expectedPrior;
    private long receivedPrior;
    private boolean timed;
    private int transit;
    private double jitter;

    /**
     * Notes a packet.
     *
     * @return its extended sequence number, or {@link #REJECTED}
     */
    public long received(int packetSsrc, int sequence, long nowNanos) {
        if (!begun || packetSsrc != ssrc) {
            if (abandoned && packetSsrc == abandonedSsrc && nowNanos - abandonedAt < STRAGGLERS_NANOS) {
                return REJECTED;
            }
            begin(packetSsrc, sequence, nowNanos);
        }
        int delta = (sequence - highest) & 0xffff;
        if (delta < MAX_DROPOUT) {
            if (sequence < highest) {
                cycles += SEQUENCES;
            }
            highest = sequence;
            expectedAfterJump = -1;
        } else if (delta <= SEQUENCES - MAX_MISORDER) {
            // A great jump: two in a row mean that the source began anew; one alone is a stray.
            if (sequence != expectedAfterJump) {
                expectedAfterJump = (sequence + 1) & 0xffff;
                return REJECTED;
            }
            begin(packetSsrc, sequence, nowNanos);
        }
        received++;
        // A packet from before the last wrap belongs to the cycle before.
        return (sequence > highest ? cycles - SEQUENCES : cycles) + sequence;
    }

    private void begin(int newSsrc, int sequence, long nowNanos) {
        if (begun) {
            lostBefore = lost();
            abandoned = newSsrc != ssrc;
            abandonedSsrc = ssrc;
            abandonedAt = nowNanos;
        }
        begun = true;
        run++;
        ssrc = newSsrc;
        base = sequence;
        highest = sequence;
        // Above zero, so that what comes before the first has a number too.
        cycles = SEQUENCES;
        expectedAfterJump = -1;
        received = 0;
        expectedPrior = 0;
        receivedPrior = 0;
        timed = false;
    }

    /**
     * Notes when a packet of sound arrived (RFC 3550, A.8).
     *
     * @param timestamp of the packet
     * @param arrival now, in units of the RTP clock
     */
    public void arrived(int timestamp, int arrival) {
        int now = arrival - timestamp;
        if (timed) {
            jitter += (Math.abs((double) (now - transit)) - jitter) / 16;
        }
        transit = now;
        timed = true;
    }

    /** Counts unbroken runs of numbering: another number means that sequence numbers and timestamps began anew. */
    public long run() {
        return run;
    }

    /** Whether anything was received. */
    public boolean begun() {
        return begun;
    }

    public int ssrc() {
        return ssrc;
    }

    /** Packets lost over all runs (RFC 3550, A.3); duplicates count against it, never below zero. */
    public long lost() {
        return lostBefore + Math.max(0, expected() - received);
    }

    /** Packets lost in the current run, for a report; may be negative (RFC 3550, 6.4.1). */
    public long lostInRun() {
        return expected() - received;
    }

    /** The highest extended sequence number of the current run, as reports give it. */
    public long highestExtended() {
        return cycles - SEQUENCES + highest;
    }

    private long expected() {
        return begun ? cycles + highest - SEQUENCES - base + 1 : 0;
    }

    /** The fraction lost since it was last asked, in 256ths (RFC 3550, A.3). */
    public int fractionLost() {
        long expectedNow = expected() - expectedPrior;
        long lostNow = expectedNow - (received - receivedPrior);
        expectedPrior = expected();
        receivedPrior = received;
        return expectedNow <= 0 || lostNow <= 0 ? 0 : (int) Math.min(255, (lostNow << 8) / expectedNow);
    }

    /** Interarrival jitter in units of the RTP clock; negative if unknown. */
    public double jitter() {
        return timed ? jitter : -1;
    }
}
