// SPDX-License-Identifier: Apache-2.0
package org.jackfield.soundfile;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Brings one ring to its file: each tick at its moment, all at one rate. For one thread. */
public final class SoundTrack implements AutoCloseable {

    /** Of the file, in Hz: what telephones can say, and no more. */
    public static final int RATE = 16_000;

    private static final int TICKS_PER_SECOND = 50;
    private static final int SAMPLES_PER_TICK = RATE / TICKS_PER_SECOND;
    private static final int LONGEST_TICK = 960;

    private final SampleRing ring;
    private final WavFile file;
    private final short[] taken = new short[LONGEST_TICK];
    private final short[] converted = new short[LONGEST_TICK];
    private @Nullable Resampler resampler;

    /** Makes the file, or empties it. */
    public SoundTrack(SampleRing ring, Path path) throws IOException {
        this.ring = ring;
        this.file = new WavFile(path, RATE);
    }

    /** Writes all that is there. */
    public void drain() throws IOException {
        for (int count = ring.take(taken); count > 0; count = ring.take(taken)) {
            fill(ring.tick());
            int rate = ring.rate();
            Resampler now = resampler;
            if (now == null || now.from() != rate) {
                now = new Resampler(rate, RATE);
                resampler = now;
            }
            now.convert(taken, count, converted);
            file.write(converted, SAMPLES_PER_TICK);
        }
    }

    /** Silence up to a tick: whoever is heard was not there, was muted, held or still. */
    public void fill(int tick) throws IOException {
        file.silence((long) tick * SAMPLES_PER_TICK - file.samples());
    }

    /** What was written is in the file, whose header says so. */
    public void flush() throws IOException {
        file.flush();
    }

    /** The same, and it stays there when the power fails. */
    public void force() throws IOException {
        file.force();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
