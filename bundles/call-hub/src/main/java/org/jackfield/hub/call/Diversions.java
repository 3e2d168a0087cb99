// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.Diversion;
import org.jackfield.api.route.Diverter;
import org.jackfield.api.route.Diverter.Occasion;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What devices have set for their calls, as whoever knows says it now. Any thread. */
@Component(service = Diversions.class)
public final class Diversions {

    /** For how long after an emergency call its desk may call back (compare RFC 7090, 2). */
    static final Duration CALL_BACK = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(Diversions.class);

    private final Map<Target, Instant> urgent = new ConcurrentHashMap<>();

    /** With their properties: which of two is asked first does not depend on who came first. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Map.Entry<Map<String, Object>, Diverter>> diverters = List.of();

    /** For the framework, which fills in who is there. */
    public Diversions() {}

    /** Of these, the first is asked first. */
    Diversions(List<Diverter> diverters) {
        this.diverters = diverters.stream()
                .map(diverter -> Map.entry(Map.<String, Object>of(), diverter))
                .toList();
    }

    /** Where calls for that device go on that occasion; empty if nothing is set. */
    Optional<Diversion> of(Target device, Caller caller, Occasion occasion) {
        return asked().flatMap(diverter -> ask(diverter, device, caller, occasion).stream())
                .findFirst();
    }

    /** How long a device may ring; empty if nobody waits for the end of that. */
    Optional<Duration> patience(Target device, Caller caller) {
        return asked().filter(diverter ->
                        ask(diverter, device, caller, Occasion.NO_ANSWER).isPresent())
                .findFirst()
                .flatMap(diverter -> diverter.patience(device));
    }

    private Stream<Diverter> asked() {
        return diverters.stream()
                .sorted(Comparator.comparingInt(Diversions::ranking).reversed())
                .map(Map.Entry::getValue);
    }

    private static int ranking(Map.Entry<Map<String, Object>, Diverter> entry) {
        return entry.getKey().get("service.ranking") instanceof Integer given ? given : 0;
    }

    private static Optional<Diversion> ask(Diverter diverter, Target device, Caller caller, Occasion occasion) {
        try {
            return diverter.divert(device, caller, occasion);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} fails to say where calls for {} go: {}; it is passed over", diverter, device, e.toString());
            return Optional.empty();
        }
    }

    /** Somebody calls for help. */
    void urgent(Source caller, Instant now) {
        urgent.values().removeIf(at -> at.plus(CALL_BACK).isBefore(now));
        if (caller instanceof Source.Device device) {
            urgent.put(new Target(Target.Kind.DEVICE, device.name()), now);
        }
    }

    /** Whether this may be the emergency desk that calls back: then nothing keeps it from that telephone. */
    boolean callsBack(Source caller, Target device, Instant now) {
        Instant at = urgent.get(device);
        return at != null && caller instanceof Source.Trunk && now.isBefore(at.plus(CALL_BACK));
    }
}
