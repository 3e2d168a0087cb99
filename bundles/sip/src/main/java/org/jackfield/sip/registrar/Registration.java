// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jackfield.api.store.Binding;

/**
 * Works out what a REGISTER makes of a device's bindings: all of it or nothing (RFC 3261, 10.3, steps 6 and 7). Pure.
 *
 * @param maxContacts one more pushes the oldest out
 */
record Registration(String device, RegistrarPolicy policy, int maxContacts) {

    /** What comes of it. */
    sealed interface Outcome {}

    /** Taken: these are the bindings now. */
    record Accepted(List<Bound> bindings) implements Outcome {}

    /** Nothing changed: what was asked for is too short (423). */
    record TooBrief(Duration least) implements Outcome {}

    /** Nothing changed: an older request of the same phone arrived late. */
    record OutOfOrder() implements Outcome {}

    /** @param before live bindings of the device */
    Outcome apply(RegisterRequest request, List<Bound> before, Instant now) {
        if (request.wildcard()) {
            boolean late = before.stream().anyMatch(bound -> later(bound, request));
            return late ? new OutOfOrder() : new Accepted(List.of());
        }
        List<Bound> after = new ArrayList<>(before);
        for (RegisterRequest.Wish wish : request.contacts()) {
            List<Bound> replaced = after.stream()
                    .filter(bound -> bound.replacedBy(wish.instance(), wish.uri()))
                    .toList();
            if (replaced.stream().anyMatch(bound -> later(bound, request))) {
                return new OutOfOrder();
            }
            Duration asked = wish.expires().orElse(policy.defaultExpires());
            if (!asked.isZero() && asked.compareTo(policy.minExpires()) < 0) {
                return new TooBrief(policy.minExpires());
            }
            after.removeAll(replaced);
            if (!asked.isZero()) {
                after.add(bind(request, wish, asked, now));
            }
        }
        after.sort(Comparator.comparing((Bound b) -> b.binding().registered()).reversed());
        return new Accepted(List.copyOf(after.subList(0, Math.min(after.size(), maxContacts))));
    }

    /** Whether the binding was made by a later request of the same phone, or by this very one. */
    private static boolean later(Bound bound, RegisterRequest request) {
        return bound.binding().callId().equals(request.callId())
                && bound.binding().cseq() >= request.cseq();
    }

    private Bound bind(RegisterRequest request, RegisterRequest.Wish wish, Duration asked, Instant now) {
        Duration granted = asked.compareTo(policy.maxExpires()) > 0 ? policy.maxExpires() : asked;
        Binding binding = new Binding(
                device,
                wish.uri().toString(),
                request.path(),
                request.flow().toString(),
                request.callId(),
                request.cseq(),
                wish.instance(),
                request.userAgent(),
                now,
                now.plus(granted));
        return new Bound(binding, wish.uri(), request.flow());
    }
}
