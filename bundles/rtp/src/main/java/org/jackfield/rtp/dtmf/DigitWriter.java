// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.dtmf;

import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jackfield.api.call.Dtmf;

/**
 * Says which telephone-event packet is sent when (RFC 4733, 2.5.1): one every 20 ms with the same timestamp and growing
 * duration, the last three times with the end bit, then a pause before the next digit. Whoever sends asks for {@link #step} every
 * 20 ms until there is nothing more. Used by one thread.
 */
public final class DigitWriter {

    /** Time between two steps in ms. */
    public static final int INTERVAL = 20;

    /** Digits that may wait. */
    public static final int MOST_WAITING = 32;

    private static final int SHORTEST = 60;
    private static final int LONGEST = 5_000;
    private static final int PAUSE = 60;
    private static final int ENDS = 3;
    private static final int VOLUME = 10;

    private final Deque<Dtmf> waiting = new ArrayDeque<>();
    private int event;
    private int length;
    private int elapsed;
    private int endsLeft;
    private int pauseLeft;
    private boolean active;

    /** What a step asks for. */
    public enum Step {
        /** Nothing is left to do: no further step is needed. */
        DONE,
        /** Nothing is sent in this step. */
        PAUSE,
        /** The first packet of a digit: marker bit, new timestamp. */
        FIRST,
        /** Another packet of the same digit. */
        MORE
    }

    /**
     * Adds a digit.
     *
     * @return false if too many wait
     */
    public boolean add(Dtmf digit) {
        if (waiting.size() >= MOST_WAITING) {
            return false;
        }
        waiting.add(digit);
        return true;
    }

    /** Whether sound should pause for a digit. */
    public boolean sending() {
        return active;
    }

    /** Moves on by {@link #INTERVAL}. */
    public Step step() {
        if (active) {
            return more();
        }
        if (pauseLeft > 0) {
            pauseLeft -= INTERVAL;
            return Step.PAUSE;
        }
        Dtmf digit = waiting.poll();
        if (digit == null) {
            return Step.DONE;
        }
        event = DigitReader.event(digit.digit());
        length = (int) Math.min(LONGEST, Math.max(SHORTEST, digit.duration().toMillis()));
        elapsed = INTERVAL;
        endsLeft = ENDS;
        active = true;
        return Step.FIRST;
    }

    private Step more() {
        if (endsLeft == 0) {
            active = false;
            pauseLeft = PAUSE;
            return Step.PAUSE;
        }
        elapsed = Math.min(length, elapsed + INTERVAL);
        if (elapsed >= length) {
            endsLeft--;
        }
        return Step.MORE;
    }

    /** Writes the payload of the packet that the last step asked for. */
    public void write(ByteBuf to, int clockRate) {
        boolean end = endsLeft < ENDS;
        to.writeByte(event);
        to.writeByte(end ? 0x80 | VOLUME : VOLUME);
        to.writeShort((int) Math.min(0xffff, (long) elapsed * clockRate / 1000));
    }
}
