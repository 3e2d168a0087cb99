// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.sound;

/**
 * Makes sound louder or softer. A new gain is reached in a ramp of one tick, so that it is not heard as a click. On automatic it
 * brings speech slowly to {@link #TARGET}, leaves pauses alone and gives way at once before something clips. For one
 * thread; allocates nothing.
 */
public final class GainStage {

    /** Level of speech in dBFS at which automatic gain aims: 3 dB more than the usual active level of telephony (ITU-T P.56). */
    public static final double TARGET = -23;

    private static final double AUTOMATIC_LEAST = -12;
    private static final double AUTOMATIC_MOST = 18;

    /** In dB a tick: 4 dB a second up, 20 down. */
    private static final double UP = 0.08;

    private static final double DOWN = 0.4;
    private static final double DEAD_BAND = 2;
    private static final int CEILING = 30_000;
    private static final int UNITY_BITS = 12;
    private static final int UNITY = 1 << UNITY_BITS;
    private static final int ROUND = UNITY / 2;

    private boolean automatic;
    private double decibels;
    private int factor = UNITY;

    /** From the next tick on. */
    public void set(boolean follow, double wanted) {
        if (!follow) {
            decibels = wanted;
        } else if (!automatic) {
            decibels = Math.max(AUTOMATIC_LEAST, Math.min(AUTOMATIC_MOST, decibels));
        }
        automatic = follow;
    }

    /** The gain in dB that is applied now. */
    public double decibels() {
        return decibels;
    }

    /**
     * Works in place on 20 ms.
     *
     * @param level of them before, in dBFS
     * @param speech whether they are speech
     */
    public void process(short[] pcm, int samples, double level, boolean speech) {
        if (automatic) {
            follow(pcm, samples, level, speech);
        }
        int next = (int) Math.round(UNITY * Level.factor(decibels));
        if (next != UNITY || factor != UNITY) {
            ramp(pcm, samples, next);
        }
        factor = next;
    }

    private void follow(short[] pcm, int samples, double level, boolean speech) {
        double missing = TARGET - (level + decibels);
        if (speech && Math.abs(missing) > DEAD_BAND) {
            decibels += Math.max(-DOWN, Math.min(UP, missing));
        }
        double room = 20 * Math.log10((double) CEILING / Math.max(1, Level.peak(pcm, samples)));
        if (room < decibels) {
            // At once, not in a ramp: what is so loud masks the step.
            decibels = room;
            factor = (int) Math.round(UNITY * Level.factor(room));
        }
        decibels = Math.max(AUTOMATIC_LEAST, Math.min(AUTOMATIC_MOST, decibels));
    }

    private void ramp(short[] pcm, int samples, int next) {
        for (int i = 0; i < samples; i++) {
            int now = factor + (int) ((long) (next - factor) * (i + 1) / samples);
            int louder = pcm[i] * now + ROUND >> UNITY_BITS;
            pcm[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, louder));
        }
    }
}
