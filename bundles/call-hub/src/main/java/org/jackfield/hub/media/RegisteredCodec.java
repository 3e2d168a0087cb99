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
import java.util.concurrent.atomic.AtomicLong;
import org.jackfield.api.media.CodecDescription;
import org.jackfield.api.media.CodecFactory;

/** A codec factory and what it has in slots of live calls. Any thread. */
final class RegisteredCodec {

    private final CodecFactory factory;
    private final CodecDescription description;
    private final int ranking;
    private final String maker;
    private final Set<Hold> holds = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> let = new CompletableFuture<>();
    private final AtomicLong failures = new AtomicLong();
    private volatile boolean retired;

    RegisteredCodec(CodecFactory factory, int ranking, String maker) {
        this.factory = factory;
        this.description = factory.description();
        this.ranking = ranking;
        this.maker = maker;
    }

    CodecFactory factory() {
        return factory;
    }

    CodecDescription description() {
        return description;
    }

    int ranking() {
        return ranking;
    }

    /** One product of it in a slot. */
    final class Hold {

        /** The product is closed. */
        void release() {
            holds.remove(this);
            if (retired && holds.isEmpty()) {
                let.complete(null);
            }
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
        if (holds.isEmpty()) {
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

    /** How many frames were bypassed because a product threw. */
    long failures() {
        return failures.get();
    }

    /** How many of its products are in slots of live calls. */
    int products() {
        return holds.size();
    }

    @Override
    public String toString() {
        return description.format().name() + " (" + maker + ")";
    }
}
