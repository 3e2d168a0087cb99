// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegId;

/** The live calls and legs. Any thread. */
final class Calls {

    private static final Comparator<Call> OLDEST_FIRST =
            Comparator.comparing(Call::began).thenComparing(call -> call.id().value());

    private final Map<CallId, Call> calls = new ConcurrentHashMap<>();
    private final Map<LegId, CallLeg> legs = new ConcurrentHashMap<>();
    private volatile Optional<CountDownLatch> quiet = Optional.empty();

    void add(Call call) {
        calls.put(call.id(), call);
    }

    void remove(Call call) {
        calls.remove(call.id());
        tellIfQuiet();
    }

    void add(CallLeg leg) {
        legs.put(leg.id(), leg);
    }

    void remove(CallLeg leg) {
        legs.remove(leg.id(), leg);
        tellIfQuiet();
    }

    Optional<Call> call(CallId id) {
        return Optional.ofNullable(calls.get(id));
    }

    /** A leg that lives, or has been told to end and has not yet said that it did. */
    Optional<CallLeg> leg(LegId id) {
        return Optional.ofNullable(legs.get(id));
    }

    List<Call> oldestFirst() {
        return calls.values().stream().sorted(OLDEST_FIRST).toList();
    }

    Iterable<CallLeg> legs() {
        return legs.values();
    }

    /** In no order, without a copy. */
    Iterable<Call> all() {
        return calls.values();
    }

    int size() {
        return calls.size();
    }

    /** Whether no leg lives any more. */
    boolean quiet() {
        return calls.isEmpty() && legs.isEmpty();
    }

    /** Waits until no leg lives any more, but not for ever. */
    void awaitQuiet(Duration longest) throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        quiet = Optional.of(latch);
        tellIfQuiet();
        latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tellIfQuiet() {
        if (quiet.isPresent() && quiet()) {
            quiet.get().countDown();
        }
    }
}
