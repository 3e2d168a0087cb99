// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.sound;

/**
 * Shortens or stretches sound so that it waits neither longer nor shorter than the network asks, and a far end's drifting clock is
 * followed. One period of the voice is left out or repeated by overlapping it with the next one where the two are most alike, so
 * that neither pitch nor loudness changes; sound that is not periodic waits for a better moment, silence and noise for none. For
 * one thread; allocates nothing once made.
 */
public final class Pace {

    /** Tolerated in ms: what remains is less than a step each way, so that it does not go to and fro. */
    private static final int TOO_LONG = 20;

    private static final int TOO_SHORT = -6;

    /** Periods of voices in µs: 400 to 100 Hz. */
    private static final int SHORTEST = 2500;

    private static final int LONGEST = 10_000;

    /** Packets between two steps, and those after which a step is taken at whatever moment. */
    private static final int REST = 4;

    private static final int PATIENCE = 40;

    /** Packets between two searches for a good moment, which cost more than anything else here. */
    private static final int PAUSE = 2;

    /** How alike two periods must be (normalised correlation); softer than this in dBFS anything goes. */
    private static final double ALIKE = 0.75;

    private static final double QUIET = -50;

    /** Longest sound that is worked on, and room for one more period: 60 and 10 ms at 48 kHz. */
    private static final int MOST = 2880;

    private final short[] before = new short[MOST];
    private int waited;
    private int rest;

    /**
     * Works on one packet's sound.
     *
     * @param pcm {@code samples} samples from 0, with room for 10 ms more
     * @param rate sample rate in Hz
     * @param surplus by how many ms it waits too long; negative if too short
     * @return how many samples there are now
     */
    public int fit(short[] pcm, int samples, int rate, int surplus) {
        if (surplus <= TOO_LONG && surplus >= TOO_SHORT || samples > MOST) {
            waited = 0;
            return samples;
        }
        if (rest > 0) {
            rest--;
            return samples;
        }
        int longest = Math.min(period(LONGEST, rate), samples / 2);
        int shortest = period(SHORTEST, rate);
        if (longest < shortest) {
            return samples;
        }
        int overlap = Math.min(longest, samples - longest);
        int lag = best(pcm, shortest, longest, overlap, rate);
        boolean good = alike(pcm, lag, overlap) >= ALIKE || Level.of(pcm, samples) < QUIET;
        waited += 1 + PAUSE;
        if (!good && waited < PATIENCE) {
            rest = PAUSE;
            return samples;
        }
        waited = 0;
        rest = REST;
        return surplus > 0 ? shorten(pcm, samples, lag, overlap) : stretch(pcm, samples, lag, overlap);
    }

    private static int period(int microseconds, int rate) {
        return (int) ((long) rate * microseconds / 1_000_000);
    }

    /** The lag at which the sound is most like itself: roughly on every few samples, then exactly. */
    private static int best(short[] pcm, int shortest, int longest, int overlap, int rate) {
        int step = Math.max(1, rate / 8000);
        int rough = among(pcm, shortest, longest, step, overlap, step);
        return step == 1
                ? rough
                : among(pcm, Math.max(shortest, rough - step), Math.min(longest, rough + step), 1, overlap, 1);
    }

    private static int among(short[] pcm, int from, int to, int step, int overlap, int stride) {
        int best = from;
        double most = Double.NEGATIVE_INFINITY;
        for (int lag = from; lag <= to; lag += step) {
            double alike = correlation(pcm, lag, overlap, stride);
            if (alike > most) {
                most = alike;
                best = lag;
            }
        }
        return best;
    }

    private static double alike(short[] pcm, int lag, int overlap) {
        return correlation(pcm, lag, overlap, 1);
    }

    /** Of the first samples with those {@code lag} later, −1 to 1; 0 in silence. */
    private static double correlation(short[] pcm, int lag, int overlap, int stride) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < overlap; i += stride) {
            double a = pcm[i];
            double b = pcm[i + lag];
            product += a * b;
            first += a * a;
            second += b * b;
        }
        double energy = Math.sqrt(first * second);
        return energy == 0 ? 0 : product / energy;
    }

    /** The beginning fades into what stands a period later. */
    private static int shorten(short[] pcm, int samples, int lag, int overlap) {
        for (int i = 0; i < overlap; i++) {
            pcm[i] = faded(pcm[i], pcm[i + lag], i, overlap);
        }
        System.arraycopy(pcm, lag + overlap, pcm, overlap, samples - lag - overlap);
        return samples - lag;
    }

    /** After the first period it fades back to the beginning. */
    private int stretch(short[] pcm, int samples, int lag, int overlap) {
        System.arraycopy(pcm, 0, before, 0, samples);
        for (int i = 0; i < overlap; i++) {
            pcm[lag + i] = faded(before[lag + i], before[i], i, overlap);
        }
        System.arraycopy(before, overlap, pcm, lag + overlap, samples - overlap);
        return samples + lag;
    }

    private static short faded(short from, short to, int i, int length) {
        return (short) ((from * (length - i) + to * i) / length);
    }
}
