// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.packet;

/**
 * Tells a far end that sends nothing while its party is silent: the timestamps leap over the silence, the sequence numbers do not
 * (RFC 3551, 4.1). Used by one thread.
 */
public final class SpurtWatch {

    /** Leaps up to this, in parts of a second, may be packet times. */
    private static final int LEAP = 8;

    private boolean begun;
    private long number;
    private int timestamp;

    /** Forgets the last packet: what follows a hold is no pause of speech. */
    public void restart() {
        begun = false;
    }

    /**
     * Notes a packet of sound.
     *
     * @param extended sequence number
     * @return whether it begins after a silence that was not sent
     */
    public boolean leaps(long extended, int time, int clockRate) {
        boolean leap = begun && extended == number + 1 && time - timestamp > clockRate / LEAP;
        if (!begun || extended > number) {
            begun = true;
            number = extended;
            timestamp = time;
        }
        return leap;
    }
}
