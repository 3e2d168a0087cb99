// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g722;

/**
 * Fills losses at 16 kHz: repeats the stretch after which the last sounds resemble themselves best, fading from 20 ms on and
 * silent after 60 ms. Adds no delay; the small step where the stretch begins anew is levelled out over 1 ms.
 */
final class Repetition {

    private static final int LAG_MIN = 80;
    private static final int LAG_MAX = 320;
    private static final int TEMPLATE = 240;
    private static final int HISTORY = LAG_MAX + TEMPLATE;
    private static final int RAMP = 16;
    private static final int FULL_UNTIL = 320;
    private static final int SILENT_AFTER = 960;
    private static final int FADE = 64;

    private final short[] history = new short[HISTORY];
    private final short[] bridge = new short[FADE];

    private int lag;
    private int position;
    private int lost;

    /** Takes note of decoded sound and, after a loss, cross-fades into it. */
    void heard(short[] pcm, int at, int samples) {
        if (lost > 0) {
            int fade = Math.min(samples, FADE);
            invent(bridge, 0, fade);
            for (int i = 0; i < fade; i++) {
                pcm[at + i] = (short) ((bridge[i] * (fade - i) + pcm[at + i] * (i + 1)) / (fade + 1));
            }
            lost = 0;
        }
        int taken = Math.min(samples, HISTORY);
        System.arraycopy(history, taken, history, 0, HISTORY - taken);
        System.arraycopy(pcm, at + samples - taken, history, HISTORY - taken, taken);
    }

    /** Goes on for {@code samples} more samples. */
    void conceal(short[] pcm, int at, int samples) {
        if (lost == 0) {
            lag = findLag();
            position = 0;
        }
        invent(pcm, at, samples);
    }

    private void invent(short[] pcm, int at, int samples) {
        int begin = HISTORY - lag;
        int step = history[HISTORY - 1] - history[begin - 1];
        for (int i = 0; i < samples; i++, lost++) {
            if (lost >= SILENT_AFTER) {
                pcm[at + i] = 0;
                continue;
            }
            int sample = history[begin + position];
            if (position < RAMP) {
                sample += step * (RAMP - position) / (RAMP + 1);
            }
            if (lost > FULL_UNTIL) {
                sample = sample * (SILENT_AFTER - lost) / (SILENT_AFTER - FULL_UNTIL);
            }
            pcm[at + i] = (short) Predictor.saturate(sample);
            position = position + 1 == lag ? 0 : position + 1;
        }
    }

    /** The lag at which the last 15 ms resemble what came before most, by normalised correlation. */
    private int findLag() {
        int best = LAG_MAX;
        double bestScore = 0;
        for (int candidate = LAG_MIN; candidate < LAG_MAX; candidate++) {
            long product = 0;
            long energy = 1;
            for (int i = HISTORY - TEMPLATE; i < HISTORY; i++) {
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
        return Math.min(best, LAG_MAX - 1);
    }
}
