// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.Arrays;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;

/**
 * The tone that says "it rings there" to a party whose telephone cannot make it itself, because it is answered already: 425
 * Hz, one second in five (ITU-T E.180).
 */
final class Ringback implements SampledPort {

    private static final double HERTZ = 425;
    private static final int LEVEL = 3000;

    // Touched by one clock thread at a time. The tone is a rotating pointer, so that no sine is computed in a tick.
    private double real = 1;
    private double imaginary;
    private long elapsed;

    @Override
    public int leastRate() {
        return 8000;
    }

    @Override
    public void tick(short[] heard, short[] said, int samples, int rate) {
        // In thousandths of a sample's time at any rate, since it may change between two ticks.
        long period = 5_000L;
        long at = elapsed % period;
        elapsed += samples * 1000L / rate;
        if (at >= 1_000) {
            Arrays.fill(said, 0, samples, (short) 0);
            return;
        }
        double angle = 2 * Math.PI * HERTZ / rate;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int i = 0; i < samples; i++) {
            double next = real * cos - imaginary * sin;
            imaginary = real * sin + imaginary * cos;
            real = next;
            said[i] = (short) (imaginary * LEVEL);
        }
        double length = Math.hypot(real, imaginary);
        real /= length;
        imaginary /= length;
    }

    @Override
    public MediaDirection direction() {
        return MediaDirection.RECVONLY;
    }

    @Override
    public MediaCounters counters() {
        return MediaCounters.NONE;
    }
}
