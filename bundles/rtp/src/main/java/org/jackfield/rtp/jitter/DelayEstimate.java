// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.jitter;

/**
 * How long a packet has to wait so that those after it come in time. The transit of a packet (arrival minus media time) is
 * compared with the least of the last seconds, which makes clock offset and drift drop out; what remains is queueing, and its
 * slowly forgotten peak is the delay to keep. All times in ns.
 */
final class DelayEstimate {

    private static final long BLOCK = 2_000_000_000L;
    private static final long MARGIN = 5_000_000L;

    /** A step of the transit by more than this is a change of time base, not of the network. */
    private static final long STEP = 1_000_000_000L;

    /** The peak fades by this fraction a packet: half in about six seconds of 20 ms packets. */
    private static final int FADING = 400;

    private final long least;
    private final long most;
    private boolean begun;
    private long blockEnds;
    private long lowest;
    private long lowestBefore;
    private long peak;
    private long longer;
    private long longerUntil;

    DelayEstimate(long least, long most) {
        this.least = least;
        this.most = most;
    }

    /** Notes a packet that should have been played at media time {@code media} and arrived at {@code arrival}. */
    void arrived(long media, long arrival) {
        long transit = arrival - media;
        if (!begun || Math.abs(transit - lowest()) > STEP) {
            begun = true;
            lowest = transit;
            lowestBefore = transit;
            blockEnds = arrival + BLOCK;
        } else if (arrival - blockEnds >= 0) {
            lowestBefore = lowest;
            lowest = transit;
            blockEnds = arrival + BLOCK;
        } else {
            lowest = Math.min(lowest, transit);
        }
        long queued = Math.min(transit - lowest(), most);
        peak = queued > peak ? queued : peak - (peak - queued) / FADING;
    }

    /** Until a moment the delay is to be longer than the network needs, by so much. */
    void longer(long by, long moment) {
        longer = by;
        longerUntil = moment;
    }

    /** Notes what time it is. */
    void now(long moment) {
        if (longer > 0 && moment - longerUntil > 0) {
            longer = 0;
        }
    }

    /** Forgets the time base, for a new source; what was learned of the network stays. */
    void rebase() {
        begun = false;
    }

    /** When a packet of that media time would arrive over an idle network. */
    long earliest(long media) {
        return media + lowest();
    }

    /** How long after {@link #earliest} packets should be played. */
    long target() {
        return Math.min(most, Math.max(least, peak + MARGIN) + longer);
    }

    private long lowest() {
        return Math.min(lowest, lowestBefore);
    }
}
