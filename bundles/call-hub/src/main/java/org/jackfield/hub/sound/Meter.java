// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.sound;

import java.util.concurrent.atomic.AtomicInteger;

/** A level meter as on a desk: rises at once, falls by 40 dB a second. Written by one thread, read by any. */
public final class Meter {

    /** Falls by so many dB in 20 ms. */
    private static final double FALL = 0.8;

    private final AtomicInteger shown = new AtomicInteger(Float.floatToRawIntBits((float) Level.SILENCE));

    /** Notes the level in dBFS of 20 ms. */
    public void note(double level) {
        double falling = Float.intBitsToFloat(shown.getPlain()) - FALL;
        shown.setRelease(Float.floatToRawIntBits((float) Math.max(Level.SILENCE, Math.max(level, falling))));
    }

    /** In dBFS. */
    public double level() {
        return Float.intBitsToFloat(shown.getAcquire());
    }
}
