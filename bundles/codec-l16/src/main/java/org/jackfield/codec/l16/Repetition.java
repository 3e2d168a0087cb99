// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.l16;

/**
 * Fills losses: repeats the stretch of 5 to 20 ms after which the last sounds resemble themselves best, fading from 20 ms on and
 * silent after 60 ms. Adds no delay; the step where the stretch begins anew is levelled out over 1 ms, the way back into real
 * sound over 4 ms.
 */
final class Repetition {

    private final int shortest;
    private final int longest;
    private final int template;
    private final int ramp;
    private final int fullUntil;
    private final int silentAfter;
    private final short[] history;
    private final short[] bridge;

    private int lag;
    private int position;
    private int lost;

    /** @param rate in Hz */
    Repetition(int rate) {
        int milli = rate / 1000;
        shortest = 5 * milli;
        longest = 20 * milli;
        template = 15 * milli;
        ramp = milli;
        fullUntil = 20 * milli;
        silentAfter = 60 * milli;
        history = new short[longest + template];
        bridge = new short[4 * milli];
    }

    /** Takes note of decoded sound and, after a loss, cross-fades into it. */
    void heard(short[] pcm, int at, int samples) {
        if (lost > 0) {
            int fade = Math.min(samples, bridge.length);
            invent(bridge, 0, fade);
            for (int i = 0; i < fade; i++) {
                pcm[at + i] = (short) ((bridge[i] * (fade - i) + pcm[at + i] * (i + 1)) / (fade + 1));
            }
            lost = 0;
        }
        int taken = Math.min(samples, history.length);
        System.arraycopy(history, taken, history, 0, history.length - taken);
        System.arraycopy(pcm, at + samples - taken, history, history.length - taken, taken);
    }

    /** Goes on for {@code samples} more samples. */
    void conceal(short[] pcm, int at, int samples) {
        if (lost == 0) {
            lag = resemblance();
            position = 0;
        }
        invent(pcm, at, samples);
    }

    private void invent(short[] pcm, int at, int samples) {
        int begin = history.length - lag;
        int step = history[history.length - 1] - history[begin - 1];
        for (int i = 0; i < samples; i++, lost++) {
            int sample = lost < silentAfter ? history[begin + position] : 0;
            if (position < ramp && lost < silentAfter) {
                sample += step * (ramp - position) / (ramp + 1);
            }
            if (lost > fullUntil) {
                sample = sample * Math.max(0, silentAfter - lost) / (silentAfter - fullUntil);
            }
            pcm[at + i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
            position = position + 1 == lag ? 0 : position + 1;
        }
    }

    /** The lag at which the last sounds resemble what came before most, by normalised correlation. */
    private int resemblance() {
        int best = longest - 1;
        double bestScore = 0;
        for (int candidate = shortest; candidate < longest; candidate++) {
            long product = 0;
            long energy = 1;
            for (int i = history.length - template; i < history.length; i++) {
                int earlier = history[i - candidate];
                product += (long) history[i] * earlier;
                energy += (long) earlier * earlier;
            }
            double score = product <= 0 ? 0 : (double) product * product / energy;
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }
}
