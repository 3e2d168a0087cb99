// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.recording;

import java.util.Arrays;

/**
 * The tone by which all parties hear that they are recorded: 1400 Hz, a fifth of a second every fifteen seconds, the first at once.
 * For one clock thread at a time; allocates nothing.
 */
final class Beep {

    private static final double HERTZ = 1400;
    private static final double LEVEL = 2500;
    private static final long PERIOD_MS = 15_000;
    private static final long LENGTH_MS = 200;
    private static final long RAMP_MS = 10;

    private long elapsed;
    private double phase;

    /** The next {@code samples} samples. */
    void speak(short[] pcm, int samples, int rate) {
        long at = elapsed % PERIOD_MS;
        elapsed += samples * 1000L / rate;
        if (at >= LENGTH_MS) {
            Arrays.fill(pcm, 0, samples, (short) 0);
            phase = 0;
            return;
        }
        for (int i = 0; i < samples; i++) {
            double now = at + i * 1000.0 / rate;
            double edge = Math.min(1, Math.min(now, LENGTH_MS - now) / RAMP_MS);
            pcm[i] = (short) (LEVEL * edge * Math.sin(phase));
            phase += 2 * Math.PI * HERTZ / rate;
        }
    }
}
