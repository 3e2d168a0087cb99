// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jackfield.api.call.LegId;
import org.jackfield.api.lane.Lane;

/**
 * Tells when others speak in a conference than before. In a call of two, who speaks is seen well enough whenever something else
 * changes. On the call's lane.
 */
final class Speakers {

    /** Not more often than people can follow. */
    private static final Duration PACE = Duration.ofMillis(500);

    private static final int CONFERENCE = 3;

    private final Call call;
    private Optional<Lane.Timer> timer = Optional.empty();
    private Set<LegId> last = Set.of();

    Speakers(Call call) {
        this.call = call;
    }

    /** Others take part than before. */
    void look() {
        if (timer.isEmpty() && joined() >= CONFERENCE) {
            timer = Optional.of(call.lane().after(PACE, this::compare));
        }
    }

    private void compare() {
        timer = Optional.empty();
        Set<LegId> speaking = call.live().stream()
                .filter(leg -> call.sound().sound(leg).speaking())
                .map(CallLeg::id)
                .collect(Collectors.toUnmodifiableSet());
        if (!speaking.equals(last)) {
            last = speaking;
            call.changed();
        }
        look();
    }

    private long joined() {
        return call.live().stream().filter(CallLeg::joined).count();
    }
}
