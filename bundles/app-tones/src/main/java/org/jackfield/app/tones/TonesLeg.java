// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.tones;

import java.util.List;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;

/** Plays the programme to one caller, from its beginning. */
final class TonesLeg implements ApplicationLeg, SampledPort {

    private static final int LEAST_RATE = 8000;

    /** Rises and falls so long, in seconds, that nothing clicks. */
    private static final double EDGE = 0.01;

    private static final double PLUCKED_DECAY = 3;
    private static final double OCTAVE_SHARE = 0.25;

    private final Programme.Note[] notes;
    private final double amplitude;

    private int index;
    private double elapsed;
    private double phase;

    TonesLeg(List<Programme.Note> notes, double amplitude) {
        this.notes = notes.toArray(Programme.Note[]::new);
        this.amplitude = amplitude;
    }

    @Override
    public void tick(short[] heard, short[] said, int samples, int rate) {
        for (int i = 0; i < samples; i++) {
            Programme.Note note = notes[index];
            said[i] = (short) Math.round(amplitude * loudness(note) * wave(note));
            phase += note.hertz() / rate;
            phase -= (int) phase;
            elapsed += 1.0 / rate;
            if (elapsed >= note.seconds()) {
                elapsed = 0;
                phase = 0;
                index = (index + 1) % notes.length;
            }
        }
    }

    private double loudness(Programme.Note note) {
        double edge = Math.min(1, Math.min(elapsed, note.seconds() - elapsed) / EDGE);
        return note.plucked() ? edge * Math.exp(-PLUCKED_DECAY * elapsed) : edge;
    }

    /** A sine; a plucked note has its octave in it, so that it sounds less like a test. */
    private double wave(Programme.Note note) {
        if (note.hertz() == 0) {
            return 0;
        }
        double angle = 2 * Math.PI * phase;
        return note.plucked()
                ? (1 - OCTAVE_SHARE) * Math.sin(angle) + OCTAVE_SHARE * Math.sin(2 * angle)
                : Math.sin(angle);
    }

    @Override
    public SampledPort port() {
        return this;
    }

    @Override
    public void dtmf(Dtmf dtmf) {
        // It only plays.
    }

    @Override
    public void ended() {
        // Nothing is held.
    }

    @Override
    public int leastRate() {
        return LEAST_RATE;
    }

    @Override
    public MediaDirection direction() {
        return MediaDirection.SENDRECV;
    }

    @Override
    public MediaCounters counters() {
        return MediaCounters.NONE;
    }
}
