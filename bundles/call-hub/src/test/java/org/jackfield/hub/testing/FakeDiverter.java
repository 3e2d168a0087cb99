// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.testing;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.Diversion;
import org.jackfield.api.route.Diverter;

/** A diverter that a test sets. */
public final class FakeDiverter implements Diverter {

    private final Map<Target, Map<Occasion, Diversion>> set = new HashMap<>();
    private final Map<Target, Duration> patience = new HashMap<>();
    private boolean broken;

    /** A device's calls go there on that occasion; nowhere is do-not-disturb. */
    public void diverts(String device, Occasion occasion, String... targets) {
        set.computeIfAbsent(Target.parse(device), first -> new EnumMap<>(Occasion.class))
                .put(
                        occasion,
                        new Diversion(Stream.of(targets).map(Target::parse).toList()));
    }

    /** A device may ring for so long. */
    public void waits(String device, int seconds) {
        patience.put(Target.parse(device), Duration.ofSeconds(seconds));
    }

    /** Whoever asks it fails. */
    public void breaks() {
        broken = true;
    }

    @Override
    public Optional<Diversion> divert(Target device, Caller caller, Occasion occasion) {
        if (broken) {
            throw new IllegalStateException("meant to fail in this test");
        }
        return Optional.ofNullable(set.getOrDefault(device, Map.of()).get(occasion));
    }

    @Override
    public Optional<Duration> patience(Target device) {
        return Optional.ofNullable(patience.get(device));
    }
}
