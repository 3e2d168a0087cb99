// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.Arrays;
import java.util.Optional;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;
import org.jackfield.api.speech.Playback;
import org.jspecify.annotations.Nullable;

/** Where music enters a call; it fades in and out, within a tick. What is played is exchanged from any thread. */
final class MusicPort implements SampledPort {

    private volatile @Nullable Playback playback;
    private volatile boolean paused;

    // The clock's.
    private boolean sounding;

    /** Plays something else from the next tick on; nothing is silence. */
    void play(Optional<Playback> next) {
        playback = next.orElse(null);
    }

    /** Gives way to what the holding telephone plays itself, or goes on. */
    void pause(boolean on) {
        paused = on;
    }

    @Override
    public void tick(short[] heard, short[] said, int samples, int rate) {
        Playback now = playback;
        boolean plays = !paused && now != null;
        int filled = now != null && (plays || sounding) ? now.read(said, 0, samples, rate) : 0;
        Arrays.fill(said, filled, samples, (short) 0);
        if (plays != sounding) {
            fade(said, samples, plays);
            sounding = plays;
        }
    }

    private static void fade(short[] said, int samples, boolean in) {
        for (int i = 0; i < samples; i++) {
            said[i] = (short) (said[i] * (in ? i : samples - i) / samples);
        }
    }

    @Override
    public int leastRate() {
        return 8000;
    }

    @Override
    public MediaDirection direction() {
        return MediaDirection.RECVONLY;
    }

    @Override
    public MediaCounters counters() {
        return MediaCounters.NONE;
    }
}
