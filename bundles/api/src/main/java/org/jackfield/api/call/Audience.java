// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.util.Set;

/**
 * Who hears a party. With it a supervisor listens (nobody hears it), whispers (one party hears it) or barges in (all do).
 *
 * @param everyone whether all parties of the call do; then {@code legs} is empty
 * @param legs who does; a leg that is not in the call, or the party's own, is passed over
 */
public record Audience(boolean everyone, Set<LegId> legs) {

    /** All parties of the call. */
    public static final Audience EVERYONE = new Audience(true, Set.of());

    /** Nobody. */
    public static final Audience NOBODY = new Audience(false, Set.of());

    public Audience {
        legs = Set.copyOf(legs);
        if (everyone && !legs.isEmpty()) {
            throw new IllegalArgumentException("Either everyone or some");
        }
    }

    /** Whether that leg does. */
    public boolean contains(LegId leg) {
        return everyone || legs.contains(leg);
    }
}
