// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import java.net.InetAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Who is where, in memory. Any thread: each device's bindings are an immutable list that is replaced as a whole.
 */
final class Bindings {

    private final InstantSource clock;
    private final Listener listener;
    private final Map<String, List<Bound>> byDevice = new ConcurrentHashMap<>();

    /** Hears of changes, once for each, in order for one device; on the thread that made the change; must not block. */
    interface Listener {
        void changed(String device, List<Bound> before, List<Bound> after);
    }

    Bindings(InstantSource clock, Listener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /** Live bindings, the most recent first. */
    List<Bound> of(String device) {
        return live(byDevice.getOrDefault(device, List.of()));
    }

    /** Live bindings of all devices. */
    List<Bound> all() {
        return byDevice.values().stream().flatMap(list -> live(list).stream()).toList();
    }

    /** Whether some device is registered from that address. */
    boolean from(InetAddress address) {
        Instant now = clock.instant();
        return byDevice.values().stream()
                .flatMap(List::stream)
                .anyMatch(b -> b.flow().remote().getAddress().equals(address) && b.live(now));
    }

    /** Carries out a REGISTER. */
    Registration.Outcome register(Registration registration, RegisterRequest request) {
        List<Registration.Outcome> outcome = new ArrayList<>(1);
        change(registration.device(), before -> {
            Registration.Outcome result = registration.apply(request, live(before), clock.instant());
            outcome.add(result);
            return result instanceof Registration.Accepted accepted ? accepted.bindings() : before;
        });
        return outcome.get(0);
    }

    /** Takes in bindings from elsewhere; of two for the same contact the newer one stays. */
    void merge(List<Bound> others) {
        for (Bound other : live(others)) {
            change(other.binding().device(), before -> {
                List<Bound> same = before.stream()
                        .filter(b -> b.replacedBy(other.binding().instance(), other.uri()))
                        .toList();
                if (same.stream().anyMatch(b -> !older(b, other))) {
                    return before;
                }
                List<Bound> after = new ArrayList<>(before);
                after.removeAll(same);
                after.add(other);
                after.sort(Comparator.comparing((Bound b) -> b.binding().registered())
                        .reversed());
                return List.copyOf(after);
            });
        }
    }

    private static boolean older(Bound one, Bound other) {
        return one.binding().registered().isBefore(other.binding().registered());
    }

    /** Lets go of bindings that have expired. */
    void expire() {
        Instant now = clock.instant();
        byDevice.forEach((device, list) -> {
            if (!list.stream().allMatch(b -> b.live(now))) {
                change(device, this::live);
            }
        });
    }

    /** Lets go of all bindings of a device. */
    void forget(String device) {
        change(device, before -> List.of());
    }

    private void change(String device, UnaryOperator<List<Bound>> how) {
        byDevice.compute(device, (name, known) -> {
            List<Bound> before = known == null ? List.of() : known;
            List<Bound> after = how.apply(before);
            if (!after.equals(before)) {
                listener.changed(device, before, after);
            }
            return after.isEmpty() ? null : after;
        });
    }

    private List<Bound> live(List<Bound> bindings) {
        Instant now = clock.instant();
        return bindings.stream().allMatch(b -> b.live(now))
                ? bindings
                : bindings.stream().filter(b -> b.live(now)).toList();
    }
}
