// SPDX-License-Identifier: Apache-2.0
package org.jackfield.soundfile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Sound on its way from a clock to a disk: ticks of any rate, each with its moment. One thread puts, one takes; neither waits for
 * the other, and nothing is allocated once it is made.
 */
public final class SampleRing {

    /** 2.7 s at 48 kHz, 16 s at 8 kHz: a disk that stands still for longer ends a recording. */
    private static final int SIZE = 1 << 17;

    private static final int MASK = SIZE - 1;

    /** Rate in kHz, number of samples, and the tick in two halves. */
    private static final int HEAD = 4;

    private static final VarHandle WRITTEN;
    private static final VarHandle READ;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            WRITTEN = lookup.findVarHandle(SampleRing.class, "written", long.class);
            READ = lookup.findVarHandle(SampleRing.class, "read", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final short[] samples = new short[SIZE];

    /** Counted from the beginning; what lies between them is there to be taken. */
    private long written;

    private long read;

    private int rate;
    private int tick;

    /**
     * Clock: puts a tick.
     *
     * @param at which tick of the recording it is
     * @return false if there is no room
     */
    public boolean put(short[] pcm, int count, int sampleRate, int at) {
        long end = written;
        if (SIZE - (end - (long) READ.getAcquire(this)) < HEAD + count) {
            return false;
        }
        samples[(int) end++ & MASK] = (short) (sampleRate / 1000);
        samples[(int) end++ & MASK] = (short) count;
        samples[(int) end++ & MASK] = (short) at;
        samples[(int) end++ & MASK] = (short) (at >>> 16);
        int first = Math.min(count, SIZE - ((int) end & MASK));
        System.arraycopy(pcm, 0, samples, (int) end & MASK, first);
        System.arraycopy(pcm, first, samples, 0, count - first);
        WRITTEN.setRelease(this, end + count);
        return true;
    }

    /**
     * Writer: takes the next tick, see {@link #rate} and {@link #tick}.
     *
     * @param pcm has room for a tick of any rate
     * @return how many samples; 0 if nothing is there
     */
    public int take(short[] pcm) {
        long at = read;
        if ((long) WRITTEN.getAcquire(this) == at) {
            return 0;
        }
        rate = 1000 * samples[(int) at++ & MASK];
        int count = samples[(int) at++ & MASK];
        int low = samples[(int) at++ & MASK] & 0xffff;
        tick = samples[(int) at++ & MASK] << 16 | low;
        int first = Math.min(count, SIZE - ((int) at & MASK));
        System.arraycopy(samples, (int) at & MASK, pcm, 0, first);
        System.arraycopy(samples, 0, pcm, first, count - first);
        READ.setRelease(this, at + count);
        return count;
    }

    /** Writer: the rate in Hz of what was taken last. */
    public int rate() {
        return rate;
    }

    /** Writer: which tick of the recording was taken last. */
    public int tick() {
        return tick;
    }
}
