// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.sound;

/**
 * The level of what remains when nobody speaks: the least level of the last 1.5 to 3 s, since speech pauses at least so often.
 * Digital silence is no background and is passed over. For one thread.
 */
public final class NoiseFloor {

    private static final int WINDOW_TICKS = 75;

    private double lowest = Double.POSITIVE_INFINITY;
    private double lowestBefore = Double.POSITIVE_INFINITY;
    private double smoothed = Level.SILENCE;
    private int ticks;

    /** Notes the level in dBFS of 20 ms. */
    public void note(double level) {
        if (level <= Level.SILENCE) {
            return;
        }
        // Over 60 ms, so that one quiet moment of a vowel is not taken for the background.
        smoothed = smoothed <= Level.SILENCE ? level : smoothed + (level - smoothed) / 3;
        lowest = Math.min(lowest, smoothed);
        if (++ticks == WINDOW_TICKS) {
            ticks = 0;
            lowestBefore = lowest;
            lowest = smoothed;
        }
    }

    /** In dBFS; {@link Level#SILENCE} before a window is over. */
    public double level() {
        return lowestBefore == Double.POSITIVE_INFINITY ? Level.SILENCE : Math.min(lowest, lowestBefore);
    }
}
