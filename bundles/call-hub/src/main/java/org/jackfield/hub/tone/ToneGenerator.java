// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.tone;

/**
 * Makes digits (ITU-T Q.23), one after the other, with a pause between two. For one thread; allocates nothing once made.
 */
public final class ToneGenerator {

    /** Digits that may wait. */
    public static final int MOST_WAITING = 32;

    /** ms: Q.24 has 40 ms recognised everywhere; some trunks want more. */
    private static final int SHORTEST = 80;

    private static final int LONGEST = 5_000;
    private static final int PAUSE = 80;

    /** ms over which a tone swells and fades, so that it does not click. */
    private static final int RAMP = 2;

    /** In dBm0; the high one is sent stronger, for lines take more of it. */
    private static final double LOW_LEVEL = -9;

    private static final double HIGH_LEVEL = -7;

    private final char[] digits = new char[MOST_WAITING];
    private final int[] millis = new int[MOST_WAITING];
    private int first;
    private int waiting;

    private final Oscillator low = new Oscillator();
    private final Oscillator high = new Oscillator();
    private int rate;
    private int length;
    private int position;
    private int pauseLeft;

    /** A sine by recursion. */
    private static final class Oscillator {
        private double factor;
        private double one;
        private double two;

        void start(double frequency, double amplitude, int rate) {
            double step = 2 * Math.PI * frequency / rate;
            factor = 2 * Math.cos(step);
            one = 0;
            two = -amplitude * Math.sin(step);
        }

        double next() {
            double value = factor * one - two;
            two = one;
            one = value;
            return value;
        }
    }

    /**
     * Adds a digit.
     *
     * @param duration in ms; what is too short to be recognised everywhere is made longer
     * @return false if too many wait
     */
    public boolean add(char digit, int duration) {
        if (waiting == MOST_WAITING) {
            return false;
        }
        int place = (first + waiting) % MOST_WAITING;
        digits[place] = digit;
        millis[place] = Math.max(SHORTEST, Math.min(LONGEST, duration));
        waiting++;
        return true;
    }

    /** Whether a digit or the pause after it is being made, or one waits. */
    public boolean busy() {
        return position < length || pauseLeft > 0 || waiting > 0;
    }

    /** Writes the next samples over what stands there; where nothing is to be made, what stands there stays. */
    public void speak(short[] pcm, int count, int sampleRate) {
        if (sampleRate != rate) {
            turnTo(sampleRate);
        }
        for (int i = 0; i < count; i++) {
            if (position < length) {
                pcm[i] = (short) Math.round((low.next() + high.next()) * envelope());
                position++;
                if (position == length) {
                    pauseLeft = rate / 1000 * PAUSE;
                }
            } else if (pauseLeft > 0) {
                pauseLeft--;
                pcm[i] = 0;
            } else if (waiting > 0) {
                begin();
                pcm[i] = 0;
            }
        }
    }

    private double envelope() {
        int ramp = rate / 1000 * RAMP;
        int edge = Math.min(position, length - position);
        return edge < ramp ? edge / (double) ramp : 1;
    }

    private void begin() {
        char digit = digits[first];
        length = rate / 1000 * millis[first];
        position = 0;
        first = (first + 1) % MOST_WAITING;
        waiting--;
        low.start(TonePairs.low(digit), ToneDetector.amplitude(LOW_LEVEL), rate);
        high.start(TonePairs.high(digit), ToneDetector.amplitude(HIGH_LEVEL), rate);
    }

    /** The digit being made begins anew at another rate: it is rather too long than broken. */
    private void turnTo(int sampleRate) {
        if (position < length && waiting < MOST_WAITING) {
            length = 0;
        }
        pauseLeft = rate == 0 ? 0 : (int) ((long) pauseLeft * sampleRate / rate);
        rate = sampleRate;
        position = 0;
        length = 0;
    }
}
