// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.tones;

import java.util.ArrayList;
import java.util.List;

/** What is played, again and again: the theme of Beethoven's Ode to Joy, then 440 Hz and 1000 Hz of 3 s each. */
final class Programme {

    /**
     * A note, a tone or a pause.
     *
     * @param hertz 0 for a pause
     * @param plucked fades like a string; otherwise of even loudness
     */
    record Note(double hertz, double seconds, boolean plucked) {}

    /** Semitones above middle C, and half beats. */
    private static final int[][] THEME = {
        {4, 2}, {4, 2}, {5, 2}, {7, 2}, {7, 2}, {5, 2}, {4, 2}, {2, 2}, {0, 2}, {0, 2}, {2, 2}, {4, 2}, {4, 3}, {2, 1},
        {2, 4}, {4, 2}, {4, 2}, {5, 2}, {7, 2}, {7, 2}, {5, 2}, {4, 2}, {2, 2}, {0, 2}, {0, 2}, {2, 2}, {4, 2}, {2, 3},
        {0, 1}, {0, 4},
    };

    private static final double MIDDLE_C = 261.6256;
    private static final double HALF_BEAT = 0.2;
    private static final Note PAUSE = new Note(0, 0.5, false);

    private Programme() {}

    static List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (int[] note : THEME) {
            notes.add(new Note(MIDDLE_C * Math.pow(2, note[0] / 12.0), note[1] * HALF_BEAT, true));
        }
        notes.add(PAUSE);
        notes.add(new Note(440, 3, false));
        notes.add(PAUSE);
        notes.add(new Note(1000, 3, false));
        notes.add(PAUSE);
        return List.copyOf(notes);
    }
}
