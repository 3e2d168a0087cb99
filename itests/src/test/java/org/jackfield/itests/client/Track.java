// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.client;

import java.util.Arrays;
import org.jackfield.itests.sound.Wav;

/**
 * Sound of 8000 Hz on a line of time. Each packet has its place by its timestamp (RFC 3550, 5.1), so that what is lost is
 * silence; the first packet of a stream has it by the clock.
 */
final class Track {

    private static final int RATE = 8000;
    private static final int MOST = RATE * 600;
    private static final long NANOS_PER_SAMPLE = 1_000_000_000L / RATE;

    /** Samples by which a stream may leap before it counts as another one. */
    private static final int LEAP = RATE * 60;

    private final short[] samples = new short[MOST];
    private int length;
    private long beganNanos;
    private int ssrc;
    private int timestamp;
    private int place;

    /** Begins anew. */
    synchronized void clear() {
        Arrays.fill(samples, 0, length, (short) 0);
        length = 0;
    }

    /** Puts a packet where it belongs; what would lie before the beginning or after ten minutes is left out. */
    synchronized void put(int packetSsrc, int packetTimestamp, long nowNanos, short[] sound) {
        if (length == 0) {
            beganNanos = nowNanos;
            begin(packetSsrc, packetTimestamp, 0);
        } else if (packetSsrc != ssrc || Math.abs(at(packetTimestamp) - length) > LEAP) {
            begin(packetSsrc, packetTimestamp, (int) ((nowNanos - beganNanos) / NANOS_PER_SAMPLE));
        }
        int at = at(packetTimestamp);
        if (at >= 0 && at + sound.length <= MOST) {
            System.arraycopy(sound, 0, samples, at, sound.length);
            length = Math.max(length, at + sound.length);
        }
    }

    private int at(int packetTimestamp) {
        return place + packetTimestamp - timestamp;
    }

    private void begin(int newSsrc, int newTimestamp, int newPlace) {
        ssrc = newSsrc;
        timestamp = newTimestamp;
        place = newPlace;
    }

    /** What is on it. */
    synchronized Wav wav() {
        return new Wav(RATE, Arrays.copyOf(samples, length));
    }
}
