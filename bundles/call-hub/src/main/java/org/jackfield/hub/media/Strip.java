// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.hub.sound.GainStage;
import org.jackfield.hub.sound.Level;
import org.jackfield.hub.sound.Meter;
import org.jackfield.hub.sound.NoiseFloor;
import org.jackfield.hub.sound.Voice;
import org.jackfield.soundfile.Resampler;

/**
 * What a mixing desk has between a microphone and the bus: noise suppressor, gain, meter. Belongs to the clock, but for what says
 * otherwise.
 */
final class Strip {

    final SuppressorSlot suppressor;
    private final Meter said;
    private final NoiseFloor floor = new NoiseFloor();
    private final Voice voice = new Voice();
    private final GainStage gain = new GainStage();
    private volatile boolean speaking;
    private volatile double decibels;

    Strip(SuppressorSlot suppressor, Meter said) {
        this.suppressor = suppressor;
        this.said = said;
    }

    /** Between two ticks: works so from now on. */
    void turnTo(Treatment treatment) {
        suppressor.turnTo(treatment.suppressor().mode());
        gain.set(treatment.gain().automatic(), treatment.gain().decibels());
        decibels = gain.decibels();
    }

    /** One tick at the leg's rate ▸ suppressor ▸ rate of the bus ▸ gain. */
    void process(short[] heard, int samples, Resampler toBus, short[] own, StageWatch watch) {
        double level = Level.of(heard, samples);
        floor.note(level);
        suppressor.process(heard, samples, toBus, floor.level(), own, watch);
        int count = MixedCall.samplesPerTick(toBus.to());
        boolean cleaned = suppressor.suppressing();
        double cleanLevel = cleaned ? Level.of(own, count) : level;
        speaks(voice.note(cleanLevel, cleaned ? Level.SILENCE : floor.level()));
        gain.process(own, count, cleanLevel, speaking);
        if (gain.decibels() != decibels) {
            decibels = gain.decibels();
        }
        said.note(cleanLevel + decibels);
    }

    /** One tick in which nothing is said. */
    void rest() {
        speaks(voice.note(Level.SILENCE, floor.level()));
        said.note(Level.SILENCE);
    }

    private void speaks(boolean now) {
        if (now != speaking) {
            speaking = now;
        }
    }

    /** Any thread: whether the party speaks now. */
    boolean speaking() {
        return speaking;
    }

    /** Any thread: the gain in dB that is applied now. */
    double gain() {
        return decibels;
    }
}
