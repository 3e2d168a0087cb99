// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The clocks, one a core. Any thread. */
final class Clocks {

    private final Executor keeper;
    private final List<MediaClock> clocks;
    private @Nullable Watchdog watchdog;

    /** @param keeper runs what clocks may not do themselves */
    Clocks(int count, MediaClock.Time time, Executor keeper) {
        this.keeper = keeper;
        List<MediaClock> made = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            made.add(new MediaClock("media-clock-" + k, time, keeper));
        }
        clocks = List.copyOf(made);
    }

    void start() {
        clocks.forEach(MediaClock::start);
        watchdog = new Watchdog(this);
    }

    /** The clock with the fewest legs. */
    MediaClock least() {
        return clocks.stream().min(Comparator.comparingInt(MediaClock::load)).orElseThrow();
    }

    List<MediaClock> all() {
        return clocks;
    }

    Executor keeper() {
        return keeper;
    }

    /** Ends their threads. */
    void close() {
        if (watchdog != null) {
            watchdog.close();
        }
        clocks.forEach(MediaClock::close);
    }
}
