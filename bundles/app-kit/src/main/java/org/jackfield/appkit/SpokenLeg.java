// SPDX-License-Identifier: Apache-2.0
package org.jackfield.appkit;

import java.util.Arrays;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;
import org.jackfield.api.speech.Announcement;
import org.jackfield.api.speech.Playback;
import org.jspecify.annotations.Nullable;

/**
 * A leg that says one thing after another, and is interrupted by whatever it is to say next. All but its {@link #tick} is for the call's
 * lane.
 */
public abstract class SpokenLeg implements ApplicationLeg, SampledPort {

    private static final int LEAST_RATE = 8000;

    /** A tick of 20 ms at 48 kHz. */
    private static final int LONGEST_TICK = 960;

    private final ApplicationCall call;
    private volatile @Nullable Turn turn;

    // The clock's.
    private @Nullable Turn last;
    private final short[] fading = new short[LONGEST_TICK];

    /** Something that is said, and what follows. */
    private final class Turn implements Runnable {

        final Playback playback;
        private final Runnable then;

        /** The clock's: its end has been told. */
        boolean told;

        Turn(Playback playback, Runnable then) {
            this.playback = playback;
            this.then = then;
        }

        @Override
        public void run() {
            if (turn == this) {
                turn = null;
                then.run();
            }
        }
    }

    protected SpokenLeg(ApplicationCall call) {
        this.call = call;
    }

    protected final ApplicationCall call() {
        return call;
    }

    /**
     * Says something in place of what is being said.
     *
     * @param then done when it was said to its end
     */
    protected final void say(Announcement announcement, Runnable then) {
        say(announcement.play(), then);
    }

    /** The same of any sound. */
    protected final void say(Playback playback, Runnable then) {
        turn = new Turn(playback, then);
    }

    /** Says nothing any more. */
    protected final void hush() {
        turn = null;
    }

    /** Whether something is being said. */
    protected final boolean speaks() {
        return turn != null;
    }

    /** What the caller says; on the clock, so that the rules of {@link SampledPort#tick} hold. */
    protected void hears(short[] pcm, int samples, int rate) {
        // Most only speak.
    }

    @Override
    public final void tick(short[] heard, short[] said, int samples, int rate) {
        hears(heard, samples, rate);
        Turn now = turn;
        int filled = now == null ? 0 : now.playback.read(said, 0, samples, rate);
        Arrays.fill(said, filled, samples, (short) 0);
        if (now != last) {
            fade(last, said, samples, rate);
            last = now;
        }
        if (now != null && filled < samples && !now.told && now.playback.over()) {
            now.told = true;
            call.lane().post(now);
        }
    }

    /** What was interrupted dies away within this tick, so that nothing clicks. */
    private void fade(@Nullable Turn interrupted, short[] said, int samples, int rate) {
        int left = interrupted == null ? 0 : interrupted.playback.read(fading, 0, samples, rate);
        for (int i = 0; i < left; i++) {
            int sum = said[i] + fading[i] * (samples - i) / samples;
            said[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum));
        }
    }

    @Override
    public final SampledPort port() {
        return this;
    }

    @Override
    public int leastRate() {
        return LEAST_RATE;
    }

    @Override
    public final MediaDirection direction() {
        return MediaDirection.SENDRECV;
    }

    @Override
    public final MediaCounters counters() {
        return MediaCounters.NONE;
    }
}
