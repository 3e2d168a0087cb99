// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.sound;

/**
 * Noise of a given level for pauses that a far end does not send (RFC 3389). Its spectrum falls like that of a room; the reflection
 * coefficients that a far end may send with the level are not used (3.2 makes them optional). For one thread; allocates nothing once
 * made.
 */
public final class ComfortNoise {

    /** Each sample is this share of the one before and new noise: softer towards high frequencies. */
    private static final double COLOUR = 0.5;

    /** RMS of the coloured noise, of new noise that is even between -1 and 1: 1/sqrt(3 (1 - COLOUR²)) . */
    private static final double RMS = 1 / Math.sqrt(3 * (1 - COLOUR * COLOUR));

    private static final double FULL_SCALE = 32_767;

    /** A new level is reached by and by, within some 20 ms at 8 kHz. */
    private static final double APPROACH = 0.02;

    private static final double INT_RANGE = -(double) Integer.MIN_VALUE;

    private int random = 0x2545_F491;
    private double last;
    private double loudness;

    /**
     * Writes noise.
     *
     * @param count samples from 0
     * @param level RMS in dBFS
     */
    public void fill(short[] pcm, int count, int level) {
        double wanted = FULL_SCALE / RMS * Level.factor(level);
        for (int i = 0; i < count; i++) {
            random ^= random << 13;
            random ^= random >>> 17;
            random ^= random << 5;
            last = COLOUR * last + random / INT_RANGE;
            loudness += (wanted - loudness) * APPROACH;
            pcm[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(last * loudness)));
        }
    }
}
