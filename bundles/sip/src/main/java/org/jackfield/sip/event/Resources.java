// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.RouteDecision;
import org.jackfield.api.route.RouteQuery;
import org.jackfield.sip.device.Devices;

/**
 * Finds what a name or number leads to, as far as it is in the house. Any thread.
 *
 * @param hub knows the way to what is no telephone of ours: pages, services, numbers of routes
 */
record Resources(Devices devices, Supplier<Optional<CallHub>> hub, InstantSource clock) {

    /**
     * A device or service that can be watched.
     *
     * @param number by which a service is dialled, since one service may be several things, such as places to park calls
     */
    record Found(Target target, String number) {

        /** Whether a leg is this device's, or connects with this service. */
        boolean has(LegView leg) {
            return leg.party().target().equals(target)
                    && (target.kind() == Target.Kind.DEVICE
                            || leg.party().number().equals(number));
        }
    }

    /**
     * What is there by that name or number.
     *
     * @param device who asks: routes may differ by caller
     */
    Optional<Found> find(String device, String number) {
        return devices.owner(number)
                .map(owner -> new Found(new Target(Target.Kind.DEVICE, owner.name()), number))
                .or(() -> number.isEmpty()
                        ? Optional.empty()
                        : hub.get().flatMap(calls -> routed(calls, device, number)));
    }

    private Optional<Found> routed(CallHub calls, String device, String number) {
        RouteDecision decision = calls.explain(new RouteQuery(
                new Source.Device(device), "", number, clock.instant().atZone(ZoneId.systemDefault())));
        List<Found> inHouse = decision.stages().stream()
                .flatMap(stage -> stage.targets().stream().flatMap(target -> found(target, stage.number())))
                .toList();
        // A page is called together with the other devices of its user; the one that is asked for is of that name.
        return inHouse.stream()
                .filter(found -> found.target().name().equals(number))
                .findFirst()
                .or(() -> inHouse.stream().findFirst());
    }

    private static Stream<Found> found(Target target, String number) {
        return switch (target.kind()) {
            case DEVICE, APP -> Stream.of(new Found(target, number));
            case PROVIDER, NUMBER -> Stream.empty();
        };
    }
}
