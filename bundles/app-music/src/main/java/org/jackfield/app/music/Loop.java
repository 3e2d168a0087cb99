// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.music;

import java.util.function.Supplier;
import org.jackfield.api.speech.Playback;

/** One who waits hears the track that is set now, again and again. */
final class Loop implements Playback {

    private final Supplier<Track> track;

    /** In samples of 48 kHz, since the rate may change. */
    private long place;

    Loop(Supplier<Track> track) {
        this.track = track;
    }

    @Override
    public int read(short[] pcm, int at, int samples, int rate) {
        short[] sound = track.get().at(rate);
        if (sound.length == 0) {
            return 0;
        }
        int from = (int) (place * rate / 48_000 % sound.length);
        int done = 0;
        while (done < samples) {
            int part = Math.min(samples - done, sound.length - from);
            System.arraycopy(sound, from, pcm, at + done, part);
            done += part;
            from = (from + part) % sound.length;
        }
        place += samples * 48_000L / rate;
        return samples;
    }

    @Override
    public boolean over() {
        return false;
    }
}
