// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.jitter;

import java.util.Arrays;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.FrameExchange;

/**
 * Puts payloads into order and in step with the listener's clock. Whoever plays asks once for each packet's worth of sound;
 * between arriving and playing packets wait as long as the network's jitter needs, 20 to 200 ms.
 *
 * <p>What it does in each case:
 *
 * <ul>
 *   <li>The packet is there: it is given. If by its timestamp it begins after a pause (DTX), not before its moment.
 *   <li>It is missing and later ones are there: {@code LOST}. If it comes just then, it is played after all, and the delay has
 *       grown by one packet.
 *   <li>Nothing is there: {@code LOST} for at most 60 ms, then {@code NOTHING}, then the buffer waits for a new beginning. If
 *       it turns out that those packets are lost, they count as concealed already.
 *   <li>Where packets carry redundancy (Opus), {@link #following} shows the one after the lost one, and for ten seconds after a loss
 *       the delay is a packet longer, so that it is there.
 *   <li>It waits longer or shorter than needed: {@link #surplus} says by how much, and whoever plays shortens or stretches the
 *       sound until it fits. That is also how a drifting clock is followed. Only if the buffer is about to overflow a packet is
 *       left out.
 * </ul>
 *
 * <p>Used by one thread. Allocates only until its places have grown to the size of the payloads.
 */
public final class JitterBuffer {

    private static final int PLACES = 32;
    private static final int LONGEST_PAYLOAD = 1500;
    private static final long MILLI = 1_000_000L;
    private static final long NANOS = 1_000_000_000L;
    private static final long LEAST = 20 * MILLI;
    private static final long MOST = 200 * MILLI;
    private static final long EMPTY_CONCEALED = 60 * MILLI;
    private static final long EMPTY_BEGINS_ANEW = 200 * MILLI;
    private static final long REDUNDANCY_LASTS = 10 * NANOS;

    /** A time so far ahead that nothing seems to come after a pause. */
    private static final long UNKNOWN = Long.MAX_VALUE / 2;

    private final int clockRate;
    private final boolean redundant;
    private final DelayEstimate delay = new DelayEstimate(LEAST, MOST);
    private final byte[][] payloads = new byte[PLACES][0];
    private final int[] lengths = new int[PLACES];
    private final long[] times = new long[PLACES];
    private final long[] numbers = new long[PLACES];

    private long run = Long.MIN_VALUE;
    private long highest;
    private long highestTime;
    private int highestTimestamp;
    private long firstArrival;
    private boolean holding;

    private boolean prompt;
    private boolean playing;
    private long next;
    private long expectedTime;
    private boolean afterDigit;
    private boolean lastLost;
    private int ahead;
    private long emptyFor;
    private long surplus;

    private int packetTicks;
    private long late;

    /**
     * @param format what is buffered, with its clock rate
     * @param prompt whether the listener hears this sound already by another way: the first packet is given as soon as it is there,
     *     and the delay grows by and by
     */
    public JitterBuffer(CodecFormat format, boolean prompt) {
        this.prompt = prompt;
        clockRate = format.clockRate();
        redundant = format.name().equals("OPUS");
        packetTicks = clockRate / 50;
        Arrays.fill(numbers, -1);
    }

    /**
     * Takes a payload in.
     *
     * @param packetRun unbroken run of numbering that it belongs to; another run begins anew
     * @param number extended sequence number
     * @param arrival in ns
     * @param length 0 if it is no sound (a digit) and only its number counts
     */
    public void put(long packetRun, long number, int timestamp, long arrival, byte[] from, int at, int length) {
        if (packetRun != run) {
            begin(packetRun, number, timestamp, arrival);
        }
        int place = (int) number & (PLACES - 1);
        if (numbers[place] == number || length > LONGEST_PAYLOAD) {
            return;
        }
        long time = highestTime + (timestamp - highestTimestamp);
        if (length > 0) {
            delay.arrived(nanos(time), arrival);
        }
        if (playing && number < next && !revived(number)) {
            late += length > 0 ? 1 : 0;
            return;
        }
        if ((playing || holding) && number - next >= PLACES) {
            leap(number);
        }
        store(place, number, time, from, at, length);
        if (!holding) {
            holding = true;
            firstArrival = arrival;
            if (!playing) {
                next = number;
            }
        } else if (!playing) {
            next = Math.min(next, number);
        }
        if (number > highest) {
            if (length > 0) {
                measure(number, time);
                highestTime = time;
                highestTimestamp = timestamp;
            }
            highest = number;
        }
    }

    private void begin(long packetRun, long number, int timestamp, long arrival) {
        run = packetRun;
        Arrays.fill(numbers, -1);
        delay.rebase();
        highest = number - 1;
        highestTime = 0;
        highestTimestamp = timestamp;
        firstArrival = arrival;
        holding = false;
        playing = false;
        next = number;
        ahead = 0;
        emptyFor = 0;
        lastLost = false;
    }

    /** A packet that was just given up comes after all: its moment is now, since nothing was played after it. */
    private boolean revived(long number) {
        if (lastLost && number == next - 1 && ahead == 0) {
            next = number;
            expectedTime -= packetTicks;
            return true;
        }
        return false;
    }

    private void leap(long number) {
        next = number - PLACES + 1;
        ahead = 0;
    }

    private void store(int place, long number, long time, byte[] from, int at, int length) {
        if (payloads[place].length < length) {
            payloads[place] = new byte[length];
        }
        System.arraycopy(from, at, payloads[place], 0, length);
        lengths[place] = length;
        times[place] = time;
        numbers[place] = number;
    }

    /** Learns the packet time from two packets in a row. */
    private void measure(long number, long time) {
        long ticks = time - highestTime;
        if (number == highest + 1 && ticks >= clockRate / 200 && ticks <= clockRate / 8) {
            packetTicks = (int) ticks;
        }
    }

    /**
     * Gives the payload whose turn it is.
     *
     * @param now in ns
     * @param waiting ns of sound that the listener still has and plays before it
     * @return its length, or {@link FrameExchange#LOST}, or {@link FrameExchange#NOTHING}
     */
    public int take(byte[] to, long now, long waiting) {
        surplus = 0;
        delay.now(now);
        if (!playing && !begins(now)) {
            return FrameExchange.NOTHING;
        }
        skipDigits();
        if (!holdsAnything()) {
            return empty();
        }
        emptyFor = 0;
        settle(now);
        skipDigits();
        if (!holds(next)) {
            missed(now);
            return missing();
        }
        return there(to, now + waiting);
    }

    /**
     * Just after {@code LOST}: looks at the payload after the lost one.
     *
     * @return its length, or {@link FrameExchange#NOTHING} if it is not there
     */
    public int following(byte[] to) {
        int place = place(next);
        if (!lastLost || !holds(next) || ahead > 0 || lengths[place] == 0) {
            return FrameExchange.NOTHING;
        }
        System.arraycopy(payloads[place], 0, to, 0, lengths[place]);
        return lengths[place];
    }

    private boolean begins(long now) {
        if (!holding || !prompt && now - firstArrival < delay.target()) {
            return false;
        }
        prompt = false;
        playing = true;
        ahead = 0;
        emptyFor = 0;
        lastLost = false;
        expectedTime = UNKNOWN;
        return true;
    }

    private void skipDigits() {
        while (holds(next) && lengths[place(next)] == 0) {
            next++;
            afterDigit = true;
        }
    }

    /** Those concealed while nothing was there are the ones now known to be missing. */
    private void settle(long now) {
        while (ahead > 0 && !holds(next)) {
            missed(now);
            next++;
            ahead--;
            expectedTime += packetTicks;
        }
        ahead = 0;
    }

    /** Where packets carry redundancy, one more is waited for while some get lost: it holds what the lost one said. */
    private void missed(long now) {
        if (redundant) {
            delay.longer(nanos(packetTicks), now + REDUNDANCY_LASTS);
        }
    }

    private int empty() {
        holding = false;
        long packet = nanos(packetTicks);
        emptyFor += packet;
        if (emptyFor > EMPTY_BEGINS_ANEW) {
            playing = false;
            lastLost = false;
            next = highest + 1;
            return FrameExchange.NOTHING;
        }
        ahead++;
        return afterDigit || emptyFor > EMPTY_CONCEALED ? FrameExchange.NOTHING : FrameExchange.LOST;
    }

    private int missing() {
        next++;
        expectedTime += packetTicks;
        lastLost = true;
        return afterDigit ? FrameExchange.NOTHING : FrameExchange.LOST;
    }

    private int there(byte[] to, long moment) {
        int place = place(next);
        long early = delay.earliest(nanos(times[place])) + delay.target() - moment;
        boolean pause = times[place] - expectedTime >= packetTicks;
        if (pause || afterDigit) {
            return early > nanos(packetTicks) / 2 ? FrameExchange.NOTHING : give(place, to);
        }
        if (overflows(-early)) {
            next++;
            place = place(next);
        } else {
            surplus = -early;
        }
        return give(place, to);
    }

    private boolean overflows(long overdue) {
        boolean more = holds(next + 1) && lengths[place(next + 1)] > 0;
        return more && overdue > MOST && (highest - next) * nanos(packetTicks) > MOST;
    }

    private int give(int place, byte[] to) {
        int length = lengths[place];
        System.arraycopy(payloads[place], 0, to, 0, length);
        expectedTime = times[place] + packetTicks;
        next++;
        afterDigit = false;
        lastLost = false;
        return length;
    }

    private boolean holds(long number) {
        return numbers[place(number)] == number;
    }

    private boolean holdsAnything() {
        return next <= highest;
    }

    private static int place(long number) {
        return (int) number & (PLACES - 1);
    }

    private long nanos(long ticks) {
        return ticks * NANOS / clockRate;
    }

    /** Whether the turn of a number is over. */
    public boolean past(long number) {
        return number < next;
    }

    /** Packet time in ms of what was given or lost last. */
    public int ptime() {
        return (int) (packetTicks * 1000L / clockRate);
    }

    /** By how many ms what was given last waits longer than it needs to; negative if shorter. */
    public int surplus() {
        return (int) (surplus / MILLI);
    }

    /** How many packets came after their moment. */
    public long late() {
        return late;
    }

    /** How long packets should wait at present, in ms. */
    public int targetMillis() {
        return (int) (delay.target() / MILLI);
    }
}
