// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecParameters;
import org.jspecify.annotations.Nullable;

/**
 * The permanent place of a stage on one leg. What stands in it is exchanged between two ticks, never within one; while there
 * is nothing better it holds a neutral stage, so that the path knows no "not there".
 *
 * <p>Threads: {@link #stage}, {@link #worked} and {@link #failed} belong to the clock, {@link #filling}, {@link #wants} and
 * {@link #barred} to the call's lane.
 *
 * @param <S> the kind of stage
 */
final class Slot<S extends AutoCloseable> {

    /** A stage that fails in so many frames one after another is given up: at 20 ms a frame, a second. */
    static final int FAILURES_UNTIL_QUARANTINE = 50;

    /** Who is told that a slot gave its stage up. Called on the clock; must only hand it on. */
    interface Ward {
        void quarantined(Slot<?> slot, Filling<?> given);
    }

    /**
     * What stands in a slot and for whom.
     *
     * @param by who made it; null for the neutral stage
     * @param hold to be released once it is closed; null for the neutral stage
     * @param format for which codec
     * @param parameters for what it was made
     */
    record Filling<S extends AutoCloseable>(
            @Nullable RegisteredCodec by,
            RegisteredCodec.@Nullable Hold hold,
            CodecFormat format,
            CodecParameters parameters,
            S product) {

        @Override
        public String toString() {
            return by == null ? format.name() + " (absent)" : by.toString();
        }
    }

    private final Ward ward;
    private final S neutral;

    private Runnable beforeExchange = () -> {};
    private Filling<S> running;
    private S stage;
    private int failuresInARow;
    private volatile @Nullable Throwable lastFailure;

    private Filling<S> filling;
    private final Set<RegisteredCodec> barred = new HashSet<>();

    Slot(S neutral, CodecFormat format, CodecParameters parameters, Ward ward) {
        this.ward = ward;
        this.neutral = neutral;
        this.filling = new Filling<>(null, null, format, parameters, neutral);
        this.running = filling;
        this.stage = neutral;
    }

    /** Clock: what the sound passes now. */
    S stage() {
        return stage;
    }

    /** While the slot is made: what the clock does just before another stage is put in. */
    void beforeExchange(Runnable work) {
        beforeExchange = work;
    }

    /** Clock, between two ticks: puts another stage in. */
    void exchange(Filling<S> next) {
        beforeExchange.run();
        running = next;
        stage = next.product();
        failuresInARow = 0;
    }

    /** Clock: the stage did its work on this frame. */
    void worked() {
        failuresInARow = 0;
    }

    /** Clock: the stage threw and was bypassed for this frame. */
    void failed(Throwable failure) {
        RegisteredCodec by = running.by();
        if (by != null) {
            by.failed();
        }
        lastFailure = failure;
        if (++failuresInARow == FAILURES_UNTIL_QUARANTINE) {
            Filling<S> given = running;
            exchange(new Filling<>(null, null, given.format(), given.parameters(), neutral));
            ward.quarantined(this, given);
        }
    }

    /** Any thread: why the last frame was bypassed. */
    @Nullable
    Throwable lastFailure() {
        return lastFailure;
    }

    /** Lane: what stands in the slot, or will between the next two ticks. */
    Filling<S> filling() {
        return filling;
    }

    /** Lane: notes what is put in; {@link #exchange} follows on the clock. Returns what stood there. */
    Filling<S> refill(Filling<S> next) {
        Filling<S> old = filling;
        filling = next;
        return old;
    }

    /** Lane: the neutral filling for these wishes. */
    Filling<S> empty(CodecFormat format, CodecParameters parameters) {
        return new Filling<>(null, null, format, parameters, neutral);
    }

    /** Lane: whether something else should stand here. */
    boolean wants(@Nullable RegisteredCodec by, CodecFormat format, CodecParameters parameters) {
        return filling.by() != by
                || !Objects.equals(filling.format(), format)
                || !Objects.equals(filling.parameters(), parameters);
    }

    /** Lane: this maker's products are not wanted here any more. */
    void bar(RegisteredCodec codec) {
        barred.add(codec);
    }

    /** Lane: whose products are not wanted here. */
    Set<RegisteredCodec> barred() {
        return barred;
    }
}
