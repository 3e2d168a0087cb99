// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.tones;

import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;
import org.jackfield.api.speech.Playback;

/** Plays the programme to one caller. */
final class TonesLeg implements ApplicationLeg, SampledPort {

    private static final int LEAST_RATE = 8000;

    private final Playback programme;

    TonesLeg(Playback programme) {
        this.programme = programme;
    }

    @Override
    public void tick(short[] heard, short[] said, int samples, int rate) {
        programme.read(said, 0, samples, rate);
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
