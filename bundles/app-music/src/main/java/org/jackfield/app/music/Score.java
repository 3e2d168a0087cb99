// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.music;

/**
 * The music that ships: four chords, broken and plucked, over a soft bass, for eight bars. Nobody's melody; it is made here and licensed like the
 * rest.
 */
final class Score {

    /** Semitones above middle C of each chord's notes. */
    private static final int[][] CHORDS = {{0, 4, 7, 12}, {-3, 0, 4, 9}, {-7, -3, 0, 5}, {-5, -1, 2, 7}};

    /** Which of a chord's notes is plucked when; the second time through it goes another way. */
    private static final int[][] PATTERNS = {{0, 1, 2, 3, 2, 1, 2, 1}, {0, 2, 1, 3, 1, 2, 3, 2}};

    private static final double MIDDLE_C = 261.6256;
    private static final double BEAT_SECONDS = 0.4;
    private static final double RING_SECONDS = 1.6;
    private static final double DECAY = 2.5;
    private static final double ATTACK_SECONDS = 0.008;
    private static final double RELEASE_SECONDS = 0.05;
    private static final double BASS_SHARE = 0.6;

    private Score() {}

    /** All of it, as loud as it comes; its end rings on into its beginning. */
    static double[] played(int rate) {
        int beat = (int) (BEAT_SECONDS * rate);
        int beats = PATTERNS.length * CHORDS.length * PATTERNS[0].length;
        double[] sound = new double[beats * beat];
        for (int at = 0; at < beats; at++) {
            int bar = at / PATTERNS[0].length;
            int[] chord = CHORDS[bar % CHORDS.length];
            int[] pattern = PATTERNS[bar / CHORDS.length];
            pluck(sound, at * beat, hertz(chord[pattern[at % pattern.length]]), 1, rate);
            if (at % pattern.length % 4 == 0) {
                pluck(sound, at * beat, hertz(chord[0] - 12), BASS_SHARE, rate);
            }
        }
        return sound;
    }

    private static double hertz(int semitones) {
        return MIDDLE_C * Math.pow(2, semitones / 12.0);
    }

    /** A note with a little of its octave, like a string's. */
    private static void pluck(double[] sound, int from, double hertz, double share, int rate) {
        int length = (int) (RING_SECONDS * rate);
        for (int i = 0; i < length; i++) {
            double time = (double) i / rate;
            double angle = 2 * Math.PI * hertz * time;
            double edge = Math.min(1, Math.min(time / ATTACK_SECONDS, (RING_SECONDS - time) / RELEASE_SECONDS));
            double wave = 0.8 * Math.sin(angle) + 0.2 * Math.sin(2 * angle);
            sound[(from + i) % sound.length] += share * edge * Math.exp(-DECAY * time) * wave;
        }
    }
}
