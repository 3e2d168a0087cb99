// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.music;

import org.jackfield.api.speech.Announcement;
import org.jackfield.api.speech.Playback;

/** Music at each rate that a call may have, so that whoever plays it only copies. Not changed once made. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Track(short[] narrow, short[] wide, short[] full) {

    static final Track NONE = new Track(new short[0], new short[0], new short[0]);

    private static final int FULL_RATE = 48_000;
    private static final int LONGEST_SECONDS = 300;

    /** The music that ships, this loud. */
    static Track score(int level) {
        return new Track(score(8000, level), score(16_000, level), score(FULL_RATE, level));
    }

    private static short[] score(int rate, int level) {
        double[] sound = Score.played(rate);
        double peak = 0;
        for (double sample : sound) {
            peak = Math.max(peak, Math.abs(sample));
        }
        double factor = full(level) / peak;
        short[] pcm = new short[sound.length];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) Math.round(sound[i] * factor);
        }
        return pcm;
    }

    /** What a file says, all of which has been read, this loud. */
    static Track of(Announcement read, int level) {
        return new Track(read(read, 8000, level), read(read, 16_000, level), read(read, FULL_RATE, level));
    }

    private static short[] read(Announcement read, int rate, int level) {
        long seconds = Math.min(LONGEST_SECONDS, read.length().toSeconds() + 1);
        short[] pcm = new short[(int) (seconds * rate)];
        Playback playback = read.play();
        int filled = playback.read(pcm, 0, pcm.length, rate);
        int peak = 1;
        for (int i = 0; i < filled; i++) {
            peak = Math.max(peak, Math.abs(pcm[i]));
        }
        short[] levelled = new short[filled];
        for (int i = 0; i < filled; i++) {
            levelled[i] = (short) Math.round(pcm[i] * full(level) / peak);
        }
        return levelled;
    }

    private static double full(int level) {
        return Short.MAX_VALUE * Math.pow(10, level / 20.0);
    }

    short[] at(int rate) {
        return switch (rate) {
            case 8000 -> narrow;
            case 16_000 -> wide;
            default -> full;
        };
    }
}
