// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The noise suppressors that are there now. Any thread; takes no lock that a lane could wait for. */
final class SuppressorRegistry {

    private final List<RegisteredSuppressor> suppressors = new CopyOnWriteArrayList<>();

    void add(RegisteredSuppressor suppressor) {
        suppressors.add(suppressor);
    }

    void remove(RegisteredSuppressor suppressor) {
        suppressors.remove(suppressor);
    }

    /** The one of that name or, if it is not there, the best of all; none of those that are {@code barred}. */
    Optional<RegisteredSuppressor> best(String name, Collection<Registered<?>> barred) {
        return suppressors.stream()
                .filter(suppressor -> !suppressor.retired() && !barred.contains(suppressor))
                .max(Comparator.comparing((RegisteredSuppressor suppressor) ->
                                suppressor.name().equals(name))
                        .thenComparingInt(Registered::ranking));
    }

    /** All of them, in no order. */
    List<RegisteredSuppressor> all() {
        return List.copyOf(suppressors);
    }
}
