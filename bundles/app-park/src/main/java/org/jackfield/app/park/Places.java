// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.park;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who waits where. Any thread. */
final class Places {

    private final Map<String, ParkLeg> taken = new ConcurrentHashMap<>();

    /** Takes a place, unless somebody has it. */
    boolean take(String place, ParkLeg leg) {
        return taken.putIfAbsent(place, leg) == null;
    }

    /** Takes the first of these that is free. */
    Optional<String> takeFree(List<String> places, ParkLeg leg) {
        return places.stream().filter(place -> take(place, leg)).findFirst();
    }

    /** Gives a place back; false if it is not the leg's any more. */
    boolean free(String place, ParkLeg leg) {
        return taken.remove(place, leg);
    }

    Optional<ParkLeg> at(String place) {
        return Optional.ofNullable(taken.get(place));
    }
}
