// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jackfield.api.speech.Playback;
import org.jackfield.soundfile.Resampler;
import org.jackfield.soundfile.SampleRing;
import org.jackfield.soundfile.SoundTrack;
import org.jackfield.soundfile.WavFile;
import org.jspecify.annotations.Nullable;

/**
 * Sound of a file of ours on its way to a caller: the {@link Scribe} reads it some seconds ahead, so that a long message needs no more room
 * than a short one.
 */
final class Reel implements Playback {

    private static final int TICKS_PER_SECOND = 50;
    private static final int TICK = SoundTrack.RATE / TICKS_PER_SECOND;
    private static final int LONGEST_TICK = 960;

    private final Path file;
    private final SampleRing ring = new SampleRing();
    private volatile boolean whole;
    private volatile boolean stopped;
    private volatile boolean over;

    // The scribe's.
    private final ByteBuffer bytes = ByteBuffer.allocate(2 * TICK).order(ByteOrder.LITTLE_ENDIAN);
    private final short[] next = new short[TICK];
    private @Nullable FileChannel channel;
    private boolean waiting;
    private int ticks;

    // The clock's. What there is to be said of a tick, at each rate that a call may have.
    private final Resampler narrow = new Resampler(SoundTrack.RATE, 8000);
    private final Resampler wide = new Resampler(SoundTrack.RATE, SoundTrack.RATE);
    private final Resampler full = new Resampler(SoundTrack.RATE, 48_000);
    private final short[] taken = new short[LONGEST_TICK];
    private final short[] ready = new short[LONGEST_TICK];
    private int place;
    private int left;

    Reel(Path file) {
        this.file = file;
    }

    /** Any thread: nobody listens any more. */
    void stop() {
        stopped = true;
    }

    /** Whether nothing is left to be done for it. */
    boolean done() {
        return whole || stopped;
    }

    /** On the scribe's thread: reads as much as there is room for. */
    void fill() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            open = FileChannel.open(file);
            open.position(WavFile.HEADER);
            channel = open;
        }
        while (!done() && (waiting || read(open))) {
            waiting = !ring.put(next, TICK, SoundTrack.RATE, ticks);
            if (waiting) {
                return;
            }
            ticks++;
        }
    }

    /** The next tick, the last one filled up with silence. */
    private boolean read(FileChannel open) throws IOException {
        bytes.clear();
        while (bytes.hasRemaining() && open.read(bytes) >= 0) {
            // A file gives what it has, which may be less than asked for.
        }
        int samples = bytes.position() / 2;
        for (int i = 0; i < TICK; i++) {
            next[i] = i < samples ? bytes.getShort(2 * i) : 0;
        }
        whole = samples == 0;
        return samples > 0;
    }

    /** On the scribe's thread. */
    void close() throws IOException {
        whole = true;
        FileChannel closing = channel;
        if (closing != null) {
            channel = null;
            closing.close();
        }
    }

    @Override
    public int read(short[] pcm, int at, int samples, int rate) {
        int made = 0;
        while (made < samples && (left > 0 || take(rate))) {
            int some = Math.min(left, samples - made);
            System.arraycopy(ready, place, pcm, at + made, some);
            place += some;
            left -= some;
            made += some;
        }
        return made;
    }

    private boolean take(int rate) {
        boolean last = whole;
        if (ring.take(taken) == 0) {
            over = last;
            return false;
        }
        Resampler resampler = rate == 8000 ? narrow : rate == 48_000 ? full : wide;
        resampler.convert(taken, TICK, ready);
        place = 0;
        left = rate / TICKS_PER_SECOND;
        return true;
    }

    @Override
    public boolean over() {
        return over;
    }
}
