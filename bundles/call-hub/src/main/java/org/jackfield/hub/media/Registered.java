// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jackfield.api.media.Engine;

/**
 * A plug-in's factory and what it has in slots of live calls. Any thread.
 *
 * @param <F> the kind of factory
 */
abstract class Registered<F> {

    private final F factory;
    private final int ranking;
    private final Maker maker;
    private final Set<Hold> holds = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> let = new CompletableFuture<>();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong overruns = new AtomicLong();
    private final AtomicInteger abandoned = new AtomicInteger();
    private volatile boolean retired;

    Registered(F factory, int ranking, Maker maker) {
        this.factory = factory;
        this.ranking = ranking;
        this.maker = maker;
    }

    F factory() {
        return factory;
    }

    /** What kind of thing it is. */
    abstract Engine.Kind kind();

    /** What it makes, as people know it. */
    abstract String name();

    /** The same, to the last that tells it from others of that name. */
    String format() {
        return name();
    }

    /** The bundle that it came with, and its revision. */
    Maker maker() {
        return maker;
    }

    int ranking() {
        return ranking;
    }

    /** One product of it in a slot. */
    final class Hold {

        private final AtomicBoolean claimed = new AtomicBoolean();

        /** Whoever gets true closes the product; nobody else may. */
        boolean claim() {
            return claimed.compareAndSet(false, true);
        }

        /** A thread hangs in the product: it is never closed. */
        void abandon() {
            if (claim()) {
                abandoned.incrementAndGet();
            }
        }

        /** The product is closed. */
        void release() {
            holds.remove(this);
            settleIfRetired();
        }
    }

    /** Notes that a product is made and goes into a slot; empty if the factory is leaving and must not be asked any more. */
    Optional<Hold> hold() {
        Hold hold = new Hold();
        holds.add(hold);
        if (retired) {
            hold.release();
            return Optional.empty();
        }
        return Optional.of(hold);
    }

    boolean retired() {
        return retired;
    }

    /** From now on nothing is made by it. */
    void retire() {
        retired = true;
        settleIfRetired();
    }

    private void settleIfRetired() {
        if (retired && holds.isEmpty()) {
            let.complete(null);
        }
    }

    /** Waits until no slot holds a product. */
    boolean awaitRelease(Duration limit) {
        try {
            let.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A product threw; its frame was bypassed. On clocks: takes no lock. */
    void failed() {
        failures.incrementAndGet();
    }

    /** A product took longer than its budget. On clocks: takes no lock. */
    void overran() {
        overruns.incrementAndGet();
    }

    /** How many frames took longer than their budget. */
    long overruns() {
        return overruns.get();
    }

    /** How many of its products hang, with a thread of ours in each. */
    int abandoned() {
        return abandoned.get();
    }

    /** How many frames were bypassed because a product threw. */
    long failures() {
        return failures.get();
    }

    /** How many of its products are in slots of live calls. */
    int products() {
        return holds.size();
    }

    /**
     * What is seen of it from outside.
     *
     * @param barred in how many slots it is missed
     */
    Engine view(int barred) {
        return new Engine(
                kind(),
                name(),
                format(),
                maker.title(),
                ranking,
                products(),
                failures(),
                overruns(),
                abandoned(),
                barred);
    }

    @Override
    public String toString() {
        return name() + " (" + maker + ")";
    }
}
