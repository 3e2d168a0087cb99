// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g711;

/**
 * Fills losses at 8 kHz by going on with the last pitch period, after the idea of ITU-T G.711, Appendix I: one period is
 * repeated for 10 ms, then two, then three, so that no buzz arises; from 10 ms on it fades and after 60 ms there is silence.
 * Unlike the appendix it adds no delay: the seam to what was already played is smoothed by a fading offset instead.
 */
final class PitchRepetition {

    private static final int PITCH_MIN = 40;
    private static final int PITCH_MAX = 120;
    private static final int WINDOW = 160;
    private static final int HISTORY = 3 * PITCH_MAX + PITCH_MAX / 4 + 1;
    private static final int TEN_MS = 80;
    private static final int SILENT_AFTER = 6 * TEN_MS;
    private static final int FADE = 32;
    private static final int FADE_MAX = TEN_MS;

    private final short[] history = new short[HISTORY];
    private final short[] bridge = new short[FADE_MAX];
    private final short[] cycle = new short[3 * PITCH_MAX];

    private int pitch;
    private int periods;
    private int position;
    private int seam;
    private int lost;

    /** Takes note of decoded sound and, after a loss, cross-fades into it from what was invented. */
    void heard(short[] pcm, int at, int samples) {
        if (lost > 0) {
            int fade = Math.min(samples, Math.min(FADE_MAX, FADE * Math.max(1, lost / TEN_MS)));
            invent(bridge, 0, fade);
            for (int i = 0; i < fade; i++) {
                pcm[at + i] = (short) ((bridge[i] * (fade - i) + pcm[at + i] * (i + 1)) / (fade + 1));
            }
            lost = 0;
        }
        remember(pcm, at, samples);
    }

    /** Goes on for {@code samples} more samples. */
    void conceal(short[] pcm, int at, int samples) {
        if (lost == 0) {
            pitch = findPitch();
            turnTo(1);
            seam = history[HISTORY - 1] - history[HISTORY - 1 - pitch];
        }
        invent(pcm, at, samples);
    }

    private void invent(short[] pcm, int at, int samples) {
        int quarter = pitch / 4;
        for (int i = 0; i < samples; i++, lost++) {
            if (lost >= SILENT_AFTER) {
                pcm[at + i] = 0;
                continue;
            }
            int sample = cycle[position];
            if (lost < quarter) {
                sample += seam * (quarter - lost) / (quarter + 1);
            }
            int gain = lost < TEN_MS ? SILENT_AFTER - TEN_MS : SILENT_AFTER - lost;
            pcm[at + i] = clip(sample * gain / (SILENT_AFTER - TEN_MS));
            if (++position == periods * pitch) {
                turnTo(Math.min(3, 1 + (lost + 1) / TEN_MS));
            }
        }
    }

    /** Lays out the last {@code periods} periods so that their end flows into their beginning. */
    private void turnTo(int periods) {
        this.periods = periods;
        position = 0;
        int length = periods * pitch;
        int start = HISTORY - length;
        System.arraycopy(history, start, cycle, 0, length);
        int quarter = pitch / 4;
        for (int i = 0; i < quarter; i++) {
            int before = history[start - quarter + i];
            int end = length - quarter + i;
            cycle[end] = (short) ((cycle[end] * (quarter - i) + before * (i + 1)) / (quarter + 1));
        }
    }

    /** The lag at which the last 20 ms resemble what came before most, by normalised correlation. */
    private int findPitch() {
        int best = PITCH_MAX;
        double bestScore = 0;
        for (int lag = PITCH_MIN; lag <= PITCH_MAX; lag++) {
            long product = 0;
            long energy = 1;
            for (int i = HISTORY - WINDOW; i < HISTORY; i++) {
                int earlier = history[i - lag];
                product += (long) history[i] * earlier;
                energy += (long) earlier * earlier;
            }
            double score = product <= 0 ? 0 : (double) product * product / energy;
            if (score > bestScore) {
                bestScore = score;
                best = lag;
            }
        }
        return best;
    }

    private void remember(short[] pcm, int at, int samples) {
        int taken = Math.min(samples, HISTORY);
        System.arraycopy(history, taken, history, 0, HISTORY - taken);
        System.arraycopy(pcm, at + samples - taken, history, HISTORY - taken, taken);
    }

    private static short clip(int sample) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
    }
}
