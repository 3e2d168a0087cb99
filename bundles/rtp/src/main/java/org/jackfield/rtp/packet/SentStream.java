// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.packet;

/**
 * What a far end hears from us: one SSRC, sequence numbers without a hole of our making and timestamps that follow real time,
 * whatever feeds it: a relayed source, another one, a mixer, digits. Used by one thread.
 *
 * <p>A <em>source</em> is named by a number that nothing else ever has. Coming to another source, the first packet follows the
 * last one in sequence, its timestamp is set forward by the time that has passed, and its marker bit is set. Within one source
 * the far end sees the source's own gaps and timestamps.
 */
public final class SentStream {

    private static final long NANOS = 1_000_000_000L;

    private final int ssrc;
    private boolean begun;
    private long source = Long.MIN_VALUE;
    private int sequence;
    private int timestamp;
    private long atNanos;

    private long firstExtended;
    private long lastExtended;
    private long sequenceOffset;
    private int timestampOffset;
    private int mixTimestamp;
    private boolean silent;

    private boolean outMarker;
    private int outSequence;
    private int outTimestamp;

    /**
     * @param ssrc ours for the length of the call
     * @param sequence number of the first packet; should be random, below 2^15 for the sake of SRTP (RFC 3711, 3.3.1)
     * @param timestamp of the first packet; should be random
     */
    public SentStream(int ssrc, int sequence, int timestamp) {
        this.ssrc = ssrc;
        this.sequence = sequence - 1;
        this.timestamp = timestamp;
    }

    /**
     * Numbers a packet of a relayed source.
     *
     * @param from the source
     * @param extended its sequence number there
     * @param time its timestamp there
     * @param least units of the RTP clock that the last packet covers at least
     * @return false if it comes too late to have a place
     */
    public boolean relay(long from, long extended, int time, boolean marker, int clockRate, int least, long nowNanos) {
        boolean fresh = from != source;
        if (fresh) {
            source = from;
            firstExtended = extended;
            lastExtended = extended - 1;
            sequenceOffset = sequence + 1L - extended;
            timestampOffset = resumed(clockRate, least, nowNanos) - time;
        } else if (extended < firstExtended) {
            return false;
        }
        outMarker = fresh || marker;
        outSequence = (int) (extended + sequenceOffset) & 0xffff;
        outTimestamp = time + timestampOffset;
        if (extended > lastExtended) {
            lastExtended = extended;
            sent(outSequence, outTimestamp, nowNanos);
        }
        return true;
    }

    /** A packet of the relayed source is not sent on (its payload means nothing to the far end): closes the gap. */
    public void skip(long from, long extended) {
        if (from == source && extended > lastExtended) {
            lastExtended = extended;
            firstExtended = extended + 1;
            sequenceOffset--;
        }
    }

    /**
     * Numbers a packet of our own making, between those of whatever source is on.
     *
     * @param time its timestamp, see {@link #now}
     */
    public void insert(int time, boolean marker, long nowNanos) {
        outMarker = marker;
        outSequence = (sequence + 1) & 0xffff;
        outTimestamp = time;
        sequenceOffset++;
        firstExtended = lastExtended + 1;
        sequence = outSequence;
        begun = true;
        // Timestamps of sound go on from the last sound; only the sequence moved.
        if (time - timestamp > 0) {
            timestamp = time;
            atNanos = nowNanos;
        }
    }

    /**
     * Numbers a packet of a mixer, or lets its time pass.
     *
     * @param from the mixer
     * @param duration in units of the RTP clock
     * @param empty whether nothing is sent
     */
    public void mix(long from, int duration, boolean empty, int clockRate, int least, long nowNanos) {
        if (from != source) {
            source = from;
            mixTimestamp = resumed(clockRate, least, nowNanos);
            silent = true;
        }
        int time = mixTimestamp;
        mixTimestamp += duration;
        if (empty) {
            silent = true;
            return;
        }
        outMarker = silent;
        silent = false;
        outSequence = (sequence + 1) & 0xffff;
        outTimestamp = time;
        sent(outSequence, time, nowNanos);
    }

    /** The timestamp that sound beginning now would have. */
    public int now(int clockRate, int least, long nowNanos) {
        return resumed(clockRate, least, nowNanos);
    }

    private int resumed(int clockRate, int least, long nowNanos) {
        if (!begun) {
            return timestamp;
        }
        long passed = (nowNanos - atNanos) * clockRate / NANOS;
        return timestamp + (int) Math.max(least, passed);
    }

    private void sent(int number, int time, long nowNanos) {
        begun = true;
        sequence = number;
        timestamp = time;
        atNanos = nowNanos;
    }

    public int ssrc() {
        return ssrc;
    }

    /** Whether anything was sent. */
    public boolean begun() {
        return begun;
    }

    /** The marker bit of the packet numbered last. */
    public boolean marker() {
        return outMarker;
    }

    /** The sequence number of the packet numbered last. */
    public int sequence() {
        return outSequence;
    }

    /** The timestamp of the packet numbered last. */
    public int timestamp() {
        return outTimestamp;
    }

    /** The timestamp of this moment, for a sender report (RFC 3550, 6.4.1). */
    public int reportTimestamp(int clockRate, long nowNanos) {
        return resumed(clockRate, 0, nowNanos);
    }
}
