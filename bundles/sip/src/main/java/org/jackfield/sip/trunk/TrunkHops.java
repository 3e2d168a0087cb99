// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.stack.Locator;

/**
 * Where one URI of a trunk leads: now, or else when that could last be said. A provider does not vanish with a name server,
 * so calls, registration and health check all ask here. Any thread.
 */
final class TrunkHops {

    /** A call cannot wait until the last name server was found silent. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Locator locator;
    private final Lane lane;
    private final SipUri uri;
    private volatile List<Hop> known = List.of();
    private volatile Optional<Hop> registrar = Optional.empty();

    TrunkHops(TrunkTools tools, SipUri uri) {
        this.locator = tools.locator();
        this.lane = tools.lane();
        this.uri = uri;
    }

    /** Whoever had it before knows where it led. */
    void inherit(TrunkHops former) {
        if (known.isEmpty()) {
            known = former.known;
        }
    }

    /** From now on first of those that are found; empty for none. */
    void registrar(Optional<Hop> hop) {
        registrar = hop;
    }

    /** Tells once, on any thread, where to send, in order; empty if it never led anywhere. */
    void locate(Consumer<List<Hop>> found) {
        AtomicBoolean told = new AtomicBoolean();
        Runnable tell = () -> {
            if (told.compareAndSet(false, true)) {
                found.accept(registrarFirst(known));
            }
        };
        locator.locate(uri, hops -> {
            if (!hops.isEmpty()) {
                known = List.copyOf(hops);
            }
            tell.run();
        });
        if (!told.get() && !known.isEmpty()) {
            lane.after(PATIENCE, tell);
        }
    }

    /** A provider with several servers often knows us only at the one where we registered. */
    private List<Hop> registrarFirst(List<Hop> hops) {
        Optional<Hop> first = registrar.flatMap(r -> hops.stream()
                .filter(hop -> hop.address().equals(r.address()) && hop.transport() == r.transport())
                .findFirst());
        if (first.isEmpty()) {
            return hops;
        }
        List<Hop> ordered = new ArrayList<>(hops);
        ordered.remove(first.get());
        ordered.add(0, first.get());
        return List.copyOf(ordered);
    }
}
