// SPDX-License-Identifier: Apache-2.0
package org.jackfield.appkit;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.speech.Playback;

/** Notes that are played to one caller, once or again and again. Computed as it is heard, at any rate. */
public final class Tune implements Playback {

    /** Semitones above middle C, and half beats, of the theme of Beethoven's Ode to Joy. */
    private static final int[][] THEME = {
        {4, 2}, {4, 2}, {5, 2}, {7, 2}, {7, 2}, {5, 2}, {4, 2}, {2, 2}, {0, 2}, {0, 2}, {2, 2}, {4, 2}, {4, 3}, {2, 1},
        {2, 4}, {4, 2}, {4, 2}, {5, 2}, {7, 2}, {7, 2}, {5, 2}, {4, 2}, {2, 2}, {0, 2}, {0, 2}, {2, 2}, {4, 2}, {2, 3},
        {0, 1}, {0, 4},
    };

    private static final double MIDDLE_C = 261.6256;
    private static final double HALF_BEAT = 0.2;

    /** Rises and falls so long, in seconds, that nothing clicks. */
    private static final double EDGE = 0.01;

    private static final double PLUCKED_DECAY = 3;
    private static final double OCTAVE_SHARE = 0.25;

    private final Note[] notes;
    private final double amplitude;
    private final boolean forever;

    private int index;
    private double elapsed;
    private double phase;

    /**
     * From its beginning.
     *
     * @param decibels of the loudest, relative to full scale
     * @param forever whether it begins anew when it is over
     */
    public Tune(List<Note> notes, double decibels, boolean forever) {
        this.notes = notes.toArray(Note[]::new);
        this.amplitude = Short.MAX_VALUE * Math.pow(10, decibels / 20);
        this.forever = forever;
    }

    /** Music for those who wait. */
    public static List<Note> joy() {
        List<Note> notes = new ArrayList<>();
        for (int[] note : THEME) {
            notes.add(new Note(MIDDLE_C * Math.pow(2, note[0] / 12.0), note[1] * HALF_BEAT, true));
        }
        return List.copyOf(notes);
    }

    @Override
    public int read(short[] pcm, int at, int samples, int rate) {
        for (int i = 0; i < samples; i++) {
            if (over()) {
                return i;
            }
            Note note = notes[index];
            pcm[at + i] = (short) Math.round(amplitude * loudness(note) * wave(note));
            phase += note.hertz() / rate;
            phase -= (int) phase;
            elapsed += 1.0 / rate;
            if (elapsed >= note.seconds()) {
                elapsed = 0;
                phase = 0;
                index = forever ? (index + 1) % notes.length : index + 1;
            }
        }
        return samples;
    }

    @Override
    public boolean over() {
        return index >= notes.length;
    }

    private double loudness(Note note) {
        double edge = Math.min(1, Math.min(elapsed, note.seconds() - elapsed) / EDGE);
        return note.plucked() ? edge * Math.exp(-PLUCKED_DECAY * elapsed) : edge;
    }

    /** A sine; a plucked note has its octave in it, so that it sounds less like a test. */
    private double wave(Note note) {
        if (note.hertz() == 0) {
            return 0;
        }
        double angle = 2 * Math.PI * phase;
        return note.plucked()
                ? (1 - OCTAVE_SHARE) * Math.sin(angle) + OCTAVE_SHARE * Math.sin(2 * angle)
                : Math.sin(angle);
    }
}
