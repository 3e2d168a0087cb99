// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.LegId;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;
import org.jackfield.hub.call.Recordable;
import org.jackfield.hub.media.PcmTap;
import org.jackfield.soundfile.SampleRing;

/**
 * Sits in a call like an application that says nothing but a beep, and puts what it hears into rings. A ring that is full ends the
 * recording, never the call. Ticks come on the clock, the rest on the call's lane; whoever drains asks from a thread of its own.
 */
final class CallRecorder implements Recordable.Recorder, SampledPort {

    /** What is kept of one voice, or of all. */
    record Track(String name, String party, SampleRing ring) {}

    static final String MIX = "mix";

    private final boolean legs;
    private final boolean beeps;
    private final Beep beep = new Beep();
    private final SampleRing mix = new SampleRing();
    private volatile List<Track> tracks = List.of(new Track(MIX, "", mix));
    private volatile boolean full;
    private volatile boolean over;

    /** Clock: the tick that is being recorded. */
    private int tick;

    private volatile int recorded;

    /**
     * @param legs whether each leg has a track of its own
     * @param beeps whether the parties hear that they are recorded
     */
    CallRecorder(boolean legs, boolean beeps) {
        this.legs = legs;
        this.beeps = beeps;
    }

    @Override
    public SampledPort port() {
        return this;
    }

    @Override
    public Optional<PcmTap> track(LegId leg, String party) {
        if (!legs) {
            return Optional.empty();
        }
        Track found = tracks.stream()
                .filter(track -> track.name().equals(leg.value()))
                .findFirst()
                .orElseGet(() -> add(new Track(leg.value(), party, new SampleRing())));
        return Optional.of((pcm, samples, rate) -> put(found.ring(), pcm, samples, rate));
    }

    private Track add(Track track) {
        List<Track> more = new ArrayList<>(tracks);
        more.add(track);
        tracks = List.copyOf(more);
        return track;
    }

    @Override
    public void tick(short[] heard, short[] said, int samples, int rate) {
        put(mix, heard, samples, rate);
        if (beeps) {
            beep.speak(said, samples, rate);
        } else {
            Arrays.fill(said, 0, samples, (short) 0);
        }
        tick++;
        recorded = tick;
    }

    private void put(SampleRing ring, short[] pcm, int samples, int rate) {
        if (!full && !ring.put(pcm, samples, rate, tick)) {
            full = true;
        }
    }

    @Override
    public void over() {
        over = true;
    }

    /** Any thread: all tracks so far, the mix first. */
    List<Track> tracks() {
        return tracks;
    }

    /** Any thread: how many ticks were recorded. */
    int recorded() {
        return recorded;
    }

    /** Any thread: whether sound was lost since nobody took it in time. */
    boolean full() {
        return full;
    }

    /** Any thread: whether nothing comes any more. */
    boolean isOver() {
        return over;
    }

    @Override
    public int leastRate() {
        return 8000;
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
