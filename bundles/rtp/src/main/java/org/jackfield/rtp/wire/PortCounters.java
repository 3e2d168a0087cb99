// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.SignsOfLife;
import org.jackfield.rtp.quality.Reception;

/** What a port counts. Each figure is written by one thread and read by any, without a fence: a reader may be a moment behind. */
final class PortCounters {

    static final int RECEIVED = 0;
    static final int SENT = 1;
    static final int OCTETS_RECEIVED = 2;
    static final int OCTETS_SENT = 3;
    static final int LOST = 4;
    static final int LATE = 5;
    static final int REFUSED = 6;
    /** In µs. */
    static final int JITTER = 7;

    static final int REMOTE_LOST = 8;
    /** In µs. */
    static final int ROUND_TRIP = 9;
    /** Nano time of the last accepted packet. */
    static final int LAST = 10;
    /** ms of sound that came in time to be played; the clock counts it. */
    static final int PLAYED = 11;
    /** ms of sound that were made up; the clock counts it. */
    static final int CONCEALED = 12;
    /** Delay of the jitter buffer in ms. */
    static final int BUFFER = 13;
    /** Nano time of the last accepted RTCP. */
    static final int REPORT = 14;
    /** Whether there was any. */
    static final int REPORTS = 15;
    /** 1 if the far end sends nothing while its party is silent. */
    static final int SUPPRESSES = 16;
    /** 1 if it says that it sends and nothing arrived. */
    static final int SENDING = 17;

    /** What the far end's last report says was lost lately, in 256ths; the number of the report stands above these 8 bits. */
    static final int REMOTE_FRACTION = 18;

    static final int UNKNOWN = -1;

    private static final VarHandle FIGURE = MethodHandles.arrayElementVarHandle(long[].class);
    private static final double MICROS = 1e3;
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final long[] figures = new long[REMOTE_FRACTION + 1];

    PortCounters() {
        figures[JITTER] = UNKNOWN;
        figures[REMOTE_LOST] = UNKNOWN;
        figures[ROUND_TRIP] = UNKNOWN;
        figures[BUFFER] = UNKNOWN;
    }

    void add(int figure, long amount) {
        FIGURE.setOpaque(figures, figure, figures[figure] + amount);
    }

    void set(int figure, long value) {
        FIGURE.setOpaque(figures, figure, value);
    }

    long get(int figure) {
        return (long) FIGURE.getOpaque(figures, figure);
    }

    MediaCounters snapshot(long nowNanos) {
        long received = get(RECEIVED);
        return new MediaCounters(
                received,
                get(SENT),
                get(OCTETS_RECEIVED),
                get(OCTETS_SENT),
                get(LOST),
                get(LATE),
                get(REFUSED),
                millis(get(JITTER)),
                get(REMOTE_LOST),
                millis(get(ROUND_TRIP)),
                received == 0 ? UNKNOWN : Math.max(0, (nowNanos - get(LAST)) / NANOS_PER_MILLI));
    }

    SignsOfLife signs(long nowNanos) {
        long report = get(REPORTS) == 0 ? UNKNOWN : Math.max(0, (nowNanos - get(REPORT)) / NANOS_PER_MILLI);
        return new SignsOfLife(report, get(SUPPRESSES) != 0, get(SENDING) != 0);
    }

    Reception reception(boolean mixed) {
        return new Reception(
                get(RECEIVED),
                get(LOST),
                get(LATE),
                get(PLAYED),
                get(CONCEALED),
                millis(get(JITTER)),
                mixed ? get(BUFFER) : UNKNOWN,
                millis(get(ROUND_TRIP)));
    }

    private static double millis(long micros) {
        return micros < 0 ? UNKNOWN : micros / MICROS;
    }
}
