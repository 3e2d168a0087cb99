// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.ArrayList;
import java.util.List;

/** Products to be put into slots between the next two ticks, and those to be closed afterwards. */
final class Exchanges {

    private record Exchange<S extends AutoCloseable>(Slot<S> slot, Slot.Filling<S> next) {
        void apply(StageWatch watch) {
            slot.exchange(next, watch);
        }
    }

    private final MediaLog log;
    private final List<Exchange<?>> waiting = new ArrayList<>();
    private final List<Slot.Filling<?>> old = new ArrayList<>();

    Exchanges(MediaLog log) {
        this.log = log;
    }

    /** Lane. */
    <S extends AutoCloseable> void add(Slot<S> slot, Slot.Filling<S> next) {
        waiting.add(new Exchange<>(slot, next));
        Slot.Filling<S> before = slot.refill(next);
        if (!slot.lingers()) {
            old.add(before);
        }
    }

    /** Lane: the slot's leg is out of the mix. */
    void discard(Slot<?> slot) {
        old.add(slot.filling());
    }

    boolean isEmpty() {
        return waiting.isEmpty() && old.isEmpty();
    }

    /** Clock, between two ticks. */
    void apply(StageWatch watch) {
        for (int i = 0; i < waiting.size(); i++) {
            waiting.get(i).apply(watch);
        }
    }

    /** Lane, after {@link #apply}: closes what stood there before. */
    void closeOld() {
        old.forEach(filling -> close(filling, log));
    }

    /** Any thread but the clock's: closes what no clock touches any more, once. */
    static void close(Slot.Filling<?> filling, MediaLog log) {
        Registered<?>.Hold hold = filling.hold();
        if (hold == null || !hold.claim()) {
            return;
        }
        try {
            filling.product().close();
        } catch (Exception | LinkageError e) {
            log.warn("%s could not be closed; it may leak memory: %s".formatted(filling, e));
        }
        hold.release();
    }
}
