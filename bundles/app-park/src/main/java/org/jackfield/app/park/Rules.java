// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.park;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Target;

/**
 * The settings in force.
 *
 * @param finders the numbers that find a free place
 * @param timeout after which whoever parked is rung
 * @param ring how long
 * @param level of the music, in dB relative to full scale
 */
record Rules(
        List<String> finders,
        List<String> places,
        Duration timeout,
        Duration ring,
        Optional<Target> otherwise,
        int level) {

    Rules {
        finders = List.copyOf(finders);
        places = List.copyOf(places);
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static Rules of(ParkSettings settings) {
        String otherwise = settings.otherwise().strip();
        return new Rules(
                List.of(settings.number()),
                List.of(settings.place()),
                Duration.ofSeconds(settings.timeout()),
                Duration.ofSeconds(settings.ring()),
                otherwise.isEmpty() ? Optional.empty() : Optional.of(Target.parse(otherwise)),
                settings.level());
    }

    List<String> numbers() {
        List<String> all = new ArrayList<>(finders);
        all.addAll(places);
        return all;
    }
}
