// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.sound;

/** Levels of sound in dBFS: root mean square, 0 being that of a square wave at full scale. */
public final class Level {

    /** No level is lower. */
    public static final double SILENCE = -100;

    private static final double FULL_SCALE = 32768;

    private Level() {}

    /** The level of {@code count} samples from 0. */
    public static double of(short[] pcm, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += pcm[i] * pcm[i];
        }
        return sum == 0 ? SILENCE : Math.max(SILENCE, 10 * Math.log10(sum / (FULL_SCALE * FULL_SCALE * count)));
    }

    /** The loudest of {@code count} samples from 0, without its sign. */
    public static int peak(short[] pcm, int count) {
        int peak = 0;
        for (int i = 0; i < count; i++) {
            peak = Math.max(peak, Math.abs(pcm[i]));
        }
        return peak;
    }

    /** The factor of a gain in dB. */
    public static double factor(double decibels) {
        return Math.pow(10, decibels / 20);
    }
}
