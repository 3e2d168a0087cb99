// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import org.jackfield.api.speech.Playback;

/** {@link Playback} of a row of runs. */
final class Heard implements Playback {

    private final Run[] runs;
    private int run;
    private Part[] parts = {};
    private int part;

    /** In the part, in samples of 48 kHz. */
    private int place;

    Heard(Run[] runs) {
        this.runs = runs;
        turn();
    }

    /** To the beginning of a run, if there is one. */
    private void turn() {
        if (run < runs.length) {
            parts = runs[run].parts();
        }
        part = 0;
        place = 0;
    }

    @Override
    public int read(short[] pcm, int at, int samples, int rate) {
        int done = 0;
        int step = Samples.FULL / rate;
        while (done < samples && run < runs.length) {
            if (parts != runs[run].parts()) {
                turn();
            }
            if (part == parts.length) {
                run++;
                turn();
                continue;
            }
            Samples made = parts[part].samples();
            if (made == null) {
                return done;
            }
            short[] sound = made.at(rate);
            int from = Math.min(sound.length, place / step);
            int count = Math.min(samples - done, sound.length - from);
            System.arraycopy(sound, from, pcm, at + done, count);
            done += count;
            place += count * step;
            if (from + count == sound.length) {
                part++;
                place = 0;
            }
        }
        return done;
    }

    @Override
    public boolean over() {
        return run >= runs.length || run == runs.length - 1 && part == parts.length && parts == runs[run].parts();
    }
}
