// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jackfield.soundfile.SampleRing;
import org.jackfield.soundfile.SoundTrack;
import org.jspecify.annotations.Nullable;

/**
 * Sound of a caller on its way to a file. The clock puts it in, between {@link #begin} and {@link #end}, which are the lane's; the
 * {@link Scribe} takes it out.
 */
final class Take {

    private static final int MS_PER_TICK = 20;

    /** Of the mean square: what lies below -45 dBFS is silence. */
    private static final long QUIET = 184L * 184;

    private final Path file;
    private final SampleRing ring = new SampleRing();
    private volatile boolean going;
    private volatile boolean full;

    // The clock's, but for whoever only looks.
    private volatile int ticks;
    private volatile int spoken;

    /** The scribe's. */
    private @Nullable SoundTrack track;

    /** @param file where it is written */
    Take(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    // What the lane says.

    /** What is heard from now on is taken. */
    void begin() {
        going = true;
    }

    /** Nothing is taken any more. */
    void end() {
        going = false;
    }

    /** How long it is by now. Any thread. */
    Duration length() {
        return Duration.ofMillis((long) MS_PER_TICK * ticks);
    }

    /** Up to when somebody was heard. Any thread. */
    Duration spoken() {
        return Duration.ofMillis((long) MS_PER_TICK * spoken);
    }

    /** On the clock: takes a tick. */
    void hear(short[] pcm, int samples, int rate) {
        if (!going) {
            return;
        }
        int now = ticks;
        full = full || !ring.put(pcm, samples, rate, now);
        if (loud(pcm, samples)) {
            spoken = now + 1;
        }
        ticks = now + 1;
    }

    private static boolean loud(short[] pcm, int samples) {
        long energy = 0;
        for (int i = 0; i < samples; i++) {
            energy += (long) pcm[i] * pcm[i];
        }
        return energy > QUIET * samples;
    }

    // What the scribe does.

    /** Makes the file. */
    void open() throws IOException {
        track = new SoundTrack(ring, file);
    }

    /** Writes what is there. */
    void write() throws IOException {
        SoundTrack open = track;
        if (open != null) {
            open.drain();
            open.flush();
            if (full) {
                throw new IOException("the disk is too slow");
            }
        }
    }

    /** All of it is in the file and stays there when the power fails. */
    void finish() throws IOException {
        write();
        SoundTrack closing = track;
        if (closing != null) {
            closing.force();
            closing.close();
        }
    }

    /** It is not wanted any more. */
    void discard() throws IOException {
        SoundTrack closing = track;
        track = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
