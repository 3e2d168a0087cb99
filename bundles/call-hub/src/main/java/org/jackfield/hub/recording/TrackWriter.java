// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.recording;

import java.io.IOException;
import java.nio.file.Path;
import org.jackfield.hub.media.Resampler;
import org.jspecify.annotations.Nullable;

/** Brings one ring to its file: each tick at its moment, all at one rate. For one thread. */
final class TrackWriter implements AutoCloseable {

    /** Of the file: what telephones can say, and no more. */
    static final int RATE = 16_000;

    private static final int TICKS_PER_SECOND = 50;
    private static final int SAMPLES_PER_TICK = RATE / TICKS_PER_SECOND;
    private static final int LONGEST_TICK = 960;

    private final CallRecorder.Track track;
    private final WavFile file;
    private final short[] taken = new short[LONGEST_TICK];
    private final short[] converted = new short[LONGEST_TICK];
    private @Nullable Resampler resampler;

    TrackWriter(CallRecorder.Track track, Path path) throws IOException {
        this.track = track;
        this.file = new WavFile(path, RATE);
    }

    CallRecorder.Track track() {
        return track;
    }

    /** Writes all that is there. */
    void drain() throws IOException {
        for (int count = track.ring().take(taken);
                count > 0;
                count = track.ring().take(taken)) {
            fill(track.ring().tick());
            int rate = track.ring().rate();
            Resampler now = resampler;
            if (now == null || now.from() != rate) {
                now = new Resampler(rate, RATE);
                resampler = now;
            }
            now.convert(taken, count, converted);
            file.write(converted, SAMPLES_PER_TICK);
        }
    }

    /** Silence up to a tick: the leg was not there, was muted, held or still. */
    void fill(int tick) throws IOException {
        file.silence((long) tick * SAMPLES_PER_TICK - file.samples());
    }

    void flush() throws IOException {
        file.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
