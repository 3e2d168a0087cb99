// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.tones;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.appkit.Note;
import org.jackfield.appkit.Tune;

/** What is played, again and again: the theme of Beethoven's Ode to Joy, then 440 Hz and 1000 Hz of 3 s each. */
final class Programme {

    private static final Note PAUSE = new Note(0, 0.5, false);

    private Programme() {}

    static List<Note> notes() {
        List<Note> notes = new ArrayList<>(Tune.joy());
        notes.add(PAUSE);
        notes.add(new Note(440, 3, false));
        notes.add(PAUSE);
        notes.add(new Note(1000, 3, false));
        notes.add(PAUSE);
        return List.copyOf(notes);
    }
}
