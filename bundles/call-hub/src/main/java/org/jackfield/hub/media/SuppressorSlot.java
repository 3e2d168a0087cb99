// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.api.media.SuppressorMode;
import org.jackfield.soundfile.Resampler;
import org.jspecify.annotations.Nullable;

/**
 * The place of a leg's noise suppressor. Unlike a codec, one that is taken out sounds on beside the one that comes until that
 * has heard enough to work well; then one fades into the other within a tick, and only then the old one is let go. Sound
 * that is to stay as it is takes the straight way, at no cost.
 */
final class SuppressorSlot extends Slot<SuppressorLine> {

    /** For so long a suppressor listens before it is heard. */
    private static final int WARM_UP_TICKS = 5;

    /** A background louder than this, in dBFS, is noise; it must fall by some dB to be quiet again. */
    private static final double NOISY = -55;

    private static final double CALM = -61;

    private final short[] other = new short[MixedCall.samplesPerTick(48_000)];
    private SuppressorMode mode = SuppressorMode.OFF;
    private @Nullable Filling<SuppressorLine> leaving;

    /** Whether the straight way is heard, and no suppressor. */
    private boolean straight = true;

    private int warmUp;
    private boolean noisy;
    private volatile boolean suppressing;

    SuppressorSlot(Wish none, Ward ward) {
        super(SuppressorLine.NONE, none, ward);
    }

    @Override
    boolean lingers() {
        return true;
    }

    /** Clock, between two ticks. */
    void turnTo(SuppressorMode newMode) {
        mode = newMode;
    }

    /** Any thread: which suppressor stands in it; empty if none. */
    String engine() {
        Filling<SuppressorLine> now = filling();
        return now.by() == null ? "" : now.toString();
    }

    /** Any thread: whether noise is being taken out. */
    boolean suppressing() {
        return suppressing;
    }

    @Override
    void exchange(Filling<SuppressorLine> next, StageWatch watch) {
        Filling<SuppressorLine> old = running();
        if (next.equals(old)) {
            return;
        }
        if (leaving == null && !straight) {
            leaving = old;
        } else {
            release(old);
        }
        warmUp = WARM_UP_TICKS;
        super.exchange(next, watch);
    }

    /** Clock, between two ticks: the leg is out of the mix. What {@link #filling} says is closed by whoever took it out. */
    void clear() {
        if (leaving != null) {
            release(leaving);
            leaving = null;
        }
    }

    /**
     * One tick ▸ suppressor ▸ rate of the bus.
     *
     * @param floor level of the leg's background in dBFS
     */
    void process(short[] heard, int samples, Resampler straightOn, double floor, short[] own, StageWatch watch) {
        noisy = floor > (noisy ? CALM : NOISY);
        boolean wanted = running().by() != null && (mode == SuppressorMode.ON || mode == SuppressorMode.AUTO && noisy);
        if (straight && !wanted) {
            straightOn.convert(heard, samples, own);
            return;
        }
        if (straight) {
            straightOn.convert(heard, samples, own);
        } else if (leaving != null) {
            through(leaving, heard, samples, own, watch);
        } else {
            through(running(), heard, samples, own, watch);
        }
        turn(wanted, heard, samples, straightOn, own, watch);
    }

    /** Towards what is wanted, if that is not what is heard. */
    private void turn(boolean wanted, short[] heard, int samples, Resampler straightOn, short[] own, StageWatch watch) {
        if (leaving == null && straight != wanted) {
            return;
        }
        if (wanted) {
            through(running(), heard, samples, other, watch);
            if (warmUp > 0) {
                warmUp--;
                return;
            }
        } else {
            straightOn.convert(heard, samples, other);
        }
        fade(own, other, MixedCall.samplesPerTick(straightOn.to()));
        straight = !wanted;
        suppressing = wanted;
        warmUp = WARM_UP_TICKS;
        clear();
    }

    private void through(Filling<SuppressorLine> filling, short[] heard, int samples, short[] to, StageWatch watch) {
        SuppressorLine line = filling.product();
        line.enter(heard, samples);
        Throwable failure = null;
        watch.enter(this);
        try {
            line.process();
        } catch (Throwable e) {
            failure = e;
        }
        long took = watch.leave();
        if (failure != null) {
            line.bypass();
        }
        line.leave(to);
        if (filling.equals(running())) {
            judge(failure, took);
        }
    }

    private void judge(@Nullable Throwable failure, long took) {
        if (failure == null) {
            worked(took);
        } else {
            failed(failure);
        }
    }

    private static void fade(short[] from, short[] to, int samples) {
        for (int i = 0; i < samples; i++) {
            from[i] = (short) ((from[i] * (samples - i) + to[i] * i) / samples);
        }
    }

    @Override
    void quarantine(Throwable reason) {
        Filling<SuppressorLine> given = running();
        clear();
        straight = true;
        suppressing = false;
        super.quarantine(reason);
        release(given);
    }

    @Override
    public void abandoned() {
        if (leaving != null) {
            abandon(leaving);
            leaving = null;
        }
        straight = true;
        suppressing = false;
        super.abandoned();
    }
}
