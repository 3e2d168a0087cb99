// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Notes which plug-in's code a clock is in, so that one that never comes back can be told, and left behind. A turn is odd within
 * such code and even outside; whoever takes a clock's calls away does so by changing the turn, and a clock that comes
 * back to find it changed ends at once. So exactly one thread goes on with them.
 *
 * <p>Threads: {@link #enter} and {@link #leave} belong to the clock, {@link #takeFromStuck} to the watchdog.
 */
final class StageWatch {

    private static final long TAKEN = -1;

    /** Thrown in a clock's thread whose calls were taken away; nothing of them may be touched then. */
    static final class TakenAway extends Error {

        private static final long serialVersionUID = 1;
        private static final TakenAway INSTANCE = new TakenAway();

        private TakenAway() {
            super("its calls were given to another thread", null, false, false);
        }
    }

    private final AtomicLong turn = new AtomicLong();
    private @Nullable Suspect inside;
    private long began;

    /** The clock goes into a plug-in's code. */
    void enter(Suspect suspect) {
        inside = suspect;
        began = System.nanoTime();
        turn.setRelease(turn.getPlain() + 1);
    }

    /**
     * It is back.
     *
     * @return how long it was away, in ns
     * @throws TakenAway if it was away for too long
     */
    long leave() {
        long now = turn.getPlain();
        if (now == TAKEN || !turn.compareAndSet(now, now + 1)) {
            throw TakenAway.INSTANCE;
        }
        return System.nanoTime() - began;
    }

    /** Takes the clock's calls away if it is inside for longer than {@code limit} ns; returns where it is, or null. */
    @Nullable
    Suspect takeFromStuck(long limit) {
        long seen = turn.getAcquire();
        if (seen < 0 || (seen & 1) == 0) {
            return null;
        }
        Suspect suspect = inside;
        boolean stuck = System.nanoTime() - began > limit;
        return stuck && turn.compareAndSet(seen, TAKEN) ? suspect : null;
    }
}
