// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Arrays;
import org.jackfield.soundfile.Resampler;

/** Samples that wait between packets of one length and ticks of another. For one thread; allocates nothing once made. */
final class PcmQueue {

    /** Packets of up to 120 ms, and what a tick left over. */
    private static final int MILLISECONDS = 140;

    private short[] samples;
    private int rate;
    private int begin;
    private int end;

    PcmQueue(int rate) {
        this.rate = rate;
        this.samples = new short[rate / 1000 * MILLISECONDS];
    }

    int size() {
        return end - begin;
    }

    /** Appends; what there is no room for is dropped. */
    void put(short[] pcm, int at, int count) {
        if (end + count > samples.length) {
            System.arraycopy(samples, begin, samples, 0, size());
            end -= begin;
            begin = 0;
        }
        int taken = Math.min(count, samples.length - end);
        System.arraycopy(pcm, at, samples, end, taken);
        end += taken;
    }

    /** Takes {@code count} samples; where there are not so many, silence follows. */
    void take(short[] pcm, int count) {
        int taken = Math.min(count, size());
        System.arraycopy(samples, begin, pcm, 0, taken);
        Arrays.fill(pcm, taken, count, (short) 0);
        skip(taken);
    }

    /** The array in which the first sample stands at {@link #offset}. */
    short[] array() {
        return samples;
    }

    int offset() {
        return begin;
    }

    void skip(int count) {
        begin += count;
        if (begin == end) {
            begin = 0;
            end = 0;
        }
    }

    void clear() {
        begin = 0;
        end = 0;
    }

    /** Goes on at another rate; what waits is converted. Between two ticks only: allocates. */
    void turnTo(int newRate) {
        if (newRate == rate) {
            return;
        }
        PcmQueue next = new PcmQueue(newRate);
        Resampler resampler = new Resampler(rate, newRate);
        int tick = MixedCall.samplesPerTick(rate);
        short[] in = new short[tick];
        short[] out = new short[MixedCall.samplesPerTick(newRate)];
        while (size() > 0) {
            int count = Math.min(tick, size());
            take(in, tick);
            resampler.convert(in, tick, out);
            next.put(out, 0, (int) ((long) count * newRate / rate));
        }
        samples = next.samples;
        rate = newRate;
        begin = 0;
        end = next.end;
    }
}
