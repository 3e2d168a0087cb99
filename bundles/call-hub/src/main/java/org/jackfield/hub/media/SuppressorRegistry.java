// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The noise suppressors that are there now. Any thread; takes no lock that a lane could wait for. */
final class SuppressorRegistry {

    private final List<RegisteredSuppressor> suppressors = new CopyOnWriteArrayList<>();
    private final Draining draining;

    SuppressorRegistry(Draining draining) {
        this.draining = draining;
    }

    void add(RegisteredSuppressor suppressor) {
        suppressors.add(suppressor);
    }

    void remove(RegisteredSuppressor suppressor) {
        suppressors.remove(suppressor);
    }

    /**
     * The one of that name or, if it is not there, the best of all; none of those that are {@code barred}. One that is being
     * drained comes last, and only where it stands already.
     *
     * @param present who made what stands there; null for nobody
     */
    Optional<RegisteredSuppressor> best(
            String name, Collection<Registered<?>> barred, @Nullable Registered<?> present) {
        return suppressors.stream()
                .filter(suppressor -> !suppressor.retired() && !barred.contains(suppressor))
                .filter(suppressor -> suppressor == present || !draining.includes(suppressor))
                .max(Comparator.comparing((RegisteredSuppressor suppressor) -> !draining.includes(suppressor))
                        .thenComparing(suppressor -> suppressor.name().equals(name))
                        .thenComparingInt(Registered::ranking));
    }

    /** All of them, in no order. */
    List<RegisteredSuppressor> all() {
        return List.copyOf(suppressors);
    }
}
