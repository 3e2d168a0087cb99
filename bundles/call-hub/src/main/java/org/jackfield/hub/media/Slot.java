// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The permanent place of a stage on one leg. What stands in it is exchanged between two ticks, never within one; while there
 * is nothing better it holds a neutral stage, so that the path knows no "not there".
 *
 * <p>Threads: {@link #stage}, {@link #exchange}, {@link #worked} and {@link #failed} belong to the clock, {@link #filling},
 * {@link #wants}, {@link #bar} and {@link #lift} to the call's lane, {@link #abandoned} to whoever took the calls away from a clock.
 *
 * @param <S> the kind of stage
 */
class Slot<S extends AutoCloseable> implements Suspect {

    /** A stage that fails in so many frames one after another is given up: at 20 ms a frame, a second. */
    static final int FAILURES_UNTIL_QUARANTINE = 50;

    /** What a stage may take for 20 ms of sound, in ns of real time: it shares its clock with other calls. */
    static final long BUDGET = 5_000_000;

    /** So many frames more over the budget than within it: one that is slow, and not one that was interrupted. */
    static final int OVERRUNS_UNTIL_QUARANTINE = 25;

    /** Who is told what becomes of a slot's stages. Called on the clock; must only hand it on. */
    interface Ward {

        /** The slot gave its stage up. */
        void quarantined(Slot<?> slot, Filling<?> given, Throwable reason);

        /** The clock was left behind in this stage, which is never to be closed. */
        void abandoned(Slot<?> slot, Filling<?> given);

        /** A stage that sounded on after it was taken out is to be closed. */
        void released(Filling<?> filling);
    }

    /**
     * What stands in a slot and for what.
     *
     * @param by who made it; null for the neutral stage
     * @param hold to be released once it is closed; null for the neutral stage
     * @param wish for what it was made
     */
    record Filling<S extends AutoCloseable>(
            @Nullable Registered<?> by, Registered<?>.@Nullable Hold hold, Wish wish, S product) {

        @Override
        public String toString() {
            return by == null ? wish.name() + " (absent)" : by.toString();
        }
    }

    private final Ward ward;
    private final S neutral;

    private Consumer<StageWatch> beforeExchange = watch -> {};
    private Filling<S> running;
    private S stage;
    private int failuresInARow;
    private int overruns;

    private volatile Filling<S> filling;
    private volatile Set<Registered<?>> barred = Set.of();

    Slot(S neutral, Wish wish, Ward ward) {
        this.ward = ward;
        this.neutral = neutral;
        this.filling = new Filling<>(null, null, wish, neutral);
        this.running = filling;
        this.stage = neutral;
    }

    /** Clock: what the sound passes now. */
    final S stage() {
        return stage;
    }

    /** Clock: the same, and who made it. */
    final Filling<S> running() {
        return running;
    }

    /** While the slot is made: what the clock does just before another stage is put in. */
    final void beforeExchange(Consumer<StageWatch> work) {
        beforeExchange = work;
    }

    /** Whether what is taken out sounds on for a while, and is reported by {@link Ward#released} when it may be closed. */
    boolean lingers() {
        return false;
    }

    /** Clock, between two ticks: puts another stage in. */
    void exchange(Filling<S> next, StageWatch watch) {
        if (!next.equals(running)) {
            beforeExchange.accept(watch);
            put(next);
        }
    }

    private void put(Filling<S> next) {
        running = next;
        stage = next.product();
        failuresInARow = 0;
        overruns = 0;
    }

    /** Clock: the stage did its work on this frame, in so many ns. */
    final void worked(long took) {
        failuresInARow = 0;
        if (took <= BUDGET) {
            overruns = Math.max(0, overruns - 1);
            return;
        }
        Registered<?> by = running.by();
        if (by != null) {
            by.overran();
            if (++overruns == OVERRUNS_UNTIL_QUARANTINE) {
                quarantine(StageFault.TOO_SLOW);
            }
        }
    }

    /** Clock: the stage threw and was bypassed for this frame. */
    final void failed(Throwable failure) {
        Registered<?> by = running.by();
        if (by != null) {
            by.failed();
        }
        if (++failuresInARow == FAILURES_UNTIL_QUARANTINE) {
            quarantine(failure);
        }
    }

    /** Clock: gives the stage up. */
    void quarantine(Throwable reason) {
        Filling<S> given = running;
        put(neutralFor(given.wish()));
        ward.quarantined(this, given, reason);
    }

    /** Clock: it may be closed. */
    final void release(Filling<S> let) {
        if (let.hold() != null) {
            ward.released(let);
        }
    }

    @Override
    public void abandoned() {
        Filling<S> given = running;
        abandon(given);
        put(neutralFor(given.wish()));
        ward.abandoned(this, given);
    }

    static void abandon(Filling<?> given) {
        Registered<?>.Hold hold = given.hold();
        if (hold != null) {
            hold.abandon();
        }
    }

    /** Written on the lane, read on any thread: what stands in the slot, or will between the next two ticks. */
    final Filling<S> filling() {
        return filling;
    }

    /** Lane: notes what is put in; {@link #exchange} follows on the clock. Returns what stood there. */
    final Filling<S> refill(Filling<S> next) {
        Filling<S> old = filling;
        filling = next;
        return old;
    }

    /** The neutral filling for this wish. */
    final Filling<S> neutralFor(Wish wish) {
        return new Filling<>(null, null, wish, neutral);
    }

    /** Lane: whether something else should stand here. */
    final boolean wants(@Nullable Registered<?> by, Wish wish) {
        return filling.by() != by || !filling.wish().equals(wish);
    }

    /** Lane: this maker's products are not wanted here any more. */
    final void bar(Registered<?> maker) {
        Set<Registered<?>> more = new HashSet<>(barred);
        more.add(maker);
        barred = Set.copyOf(more);
    }

    /** Lane: these makers' products may stand here again. */
    final void lift(Predicate<Registered<?>> makers) {
        barred = barred.stream().filter(makers.negate()).collect(Collectors.toUnmodifiableSet());
    }

    /** Written on the lane, read on any thread: whose products are not wanted here. */
    final Set<Registered<?>> barred() {
        return barred;
    }
}
