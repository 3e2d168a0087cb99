// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.sound;

/** Tells from levels whether somebody speaks: clearly louder than the background, with a hangover over the gaps of speech. */
public final class Voice {

    private static final double ABOVE_FLOOR = 9;
    private static final double LEAST = -50;
    private static final int HANGOVER_TICKS = 20;

    private int left;

    /**
     * Notes 20 ms.
     *
     * @param level in dBFS
     * @param floor of the background, in dBFS
     */
    public boolean note(double level, double floor) {
        if (level > Math.max(LEAST, floor + ABOVE_FLOOR)) {
            left = HANGOVER_TICKS;
        } else if (left > 0) {
            left--;
        }
        return left > 0;
    }
}
