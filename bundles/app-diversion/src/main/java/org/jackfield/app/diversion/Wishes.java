// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.diversion;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.Diversion;
import org.jackfield.api.route.Diverter.Occasion;
import org.jackfield.appkit.Targets;

/**
 * What is set for one device.
 *
 * @param quiet whether it is not to be disturbed
 * @param elsewhere where calls go, by when
 * @param ring how long it rings
 */
record Wishes(boolean quiet, Map<Occasion, Diversion> elsewhere, Duration ring) {

    Wishes {
        elsewhere = Map.copyOf(elsewhere);
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static Wishes of(DiversionSettings settings) {
        Map<Occasion, Diversion> elsewhere = new EnumMap<>(Occasion.class);
        for (Occasion occasion : Occasion.values()) {
            List<Target> targets = Targets.parse(written(settings, occasion));
            if (!targets.isEmpty()) {
                elsewhere.put(occasion, new Diversion(targets));
            }
        }
        return new Wishes(settings.do$_$not$_$disturb(), elsewhere, Duration.ofSeconds(settings.ring()));
    }

    /** What the settings say of an occasion, as they write it. */
    static String written(DiversionSettings settings, Occasion occasion) {
        return switch (occasion) {
            case ALWAYS -> settings.always();
            case BUSY -> settings.busy();
            case NO_ANSWER -> settings.no$_$answer();
            case UNREACHABLE -> settings.unreachable();
        };
    }

    /** Where a call goes then. A device that is not to be disturbed is not rung in a group either, though its own calls are forwarded. */
    Optional<Diversion> on(Occasion occasion) {
        if (!quiet) {
            return Optional.ofNullable(elsewhere.get(occasion));
        }
        return switch (occasion) {
            case ALWAYS -> Optional.of(new Diversion(List.of()));
            case BUSY ->
                Optional.ofNullable(elsewhere.get(Occasion.ALWAYS))
                        .or(() -> Optional.ofNullable(elsewhere.get(Occasion.BUSY)));
            default -> Optional.empty();
        };
    }
}
