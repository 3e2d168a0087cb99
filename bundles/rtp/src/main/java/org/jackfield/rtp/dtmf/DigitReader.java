// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.dtmf;

import io.netty.buffer.ByteBuf;

/**
 * Makes digits out of telephone-event packets (RFC 4733, 2.3): each is told once, when its end is seen or, if all three end
 * packets were lost, when nothing more comes of it. Used by one thread.
 */
public final class DigitReader {

    private static final String DIGITS = "0123456789*#ABCD";

    /** Bytes of an event's payload. */
    public static final int PAYLOAD = 4;

    /** Silence in ns after which the end of an event is taken as lost: RFC 4733, 2.5.2.2 asks for three intervals. */
    private static final long END_LOST = 200_000_000L;

    private final DigitSink sink;
    private boolean pressed;
    private boolean begun;
    private int timestamp;
    private int event;
    private int duration;
    private int clockRate;
    private long lastNanos;

    /** Who takes the digits. */
    public interface DigitSink {
        /** A digit was let go. */
        void digit(char digit, int millis);
    }

    public DigitReader(DigitSink sink) {
        this.sink = sink;
    }

    /** Notes a packet; one that is too short or no digit is passed over. */
    public void packet(ByteBuf buffer, int offset, int length, int time, int rate, long nowNanos) {
        if (length < PAYLOAD) {
            return;
        }
        int newEvent = buffer.getUnsignedByte(offset);
        boolean end = (buffer.getByte(offset + 1) & 0x80) != 0;
        int newDuration = buffer.getUnsignedShort(offset + 2);
        if (newEvent >= DIGITS.length()) {
            return;
        }
        if (begun && time == timestamp && newEvent == event) {
            if (!pressed) {
                return; // the end, told again
            }
        } else if (begun && time - timestamp < 0 && nowNanos - lastNanos < END_LOST) {
            return; // a straggler of the digit before
        } else {
            ended();
            begun = true;
            pressed = true;
            timestamp = time;
            event = newEvent;
            duration = 0;
            clockRate = rate;
        }
        duration = Math.max(duration, newDuration);
        lastNanos = nowNanos;
        if (end) {
            ended();
        }
    }

    /** To be called every now and then: notices an end that was lost. */
    public void idle(long nowNanos) {
        if (pressed && nowNanos - lastNanos > END_LOST) {
            ended();
        }
    }

    /** Whether a digit is being pressed. */
    public boolean pressed() {
        return pressed;
    }

    private void ended() {
        if (pressed) {
            pressed = false;
            sink.digit(DIGITS.charAt(event), (int) (duration * 1000L / clockRate));
        }
    }

    /** The event number of a digit. */
    static int event(char digit) {
        return DIGITS.indexOf(digit);
    }
}
