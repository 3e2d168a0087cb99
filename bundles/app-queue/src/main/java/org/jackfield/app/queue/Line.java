// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.queue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who waits, in the order in which they came. Any thread. */
final class Line {

    private final List<QueueLeg> waiting = new CopyOnWriteArrayList<>();

    /**
     * The last of the line from now on.
     *
     * @return false if there are so many already
     */
    synchronized boolean join(QueueLeg leg, int most) {
        return waiting.size() < most && waiting.add(leg);
    }

    /** Does not wait any more: the next one may be served. */
    void leave(QueueLeg leg) {
        if (waiting.remove(leg)) {
            wake();
        }
    }

    /** Somebody may be free. */
    void wake() {
        waiting.stream().findFirst().ifPresent(QueueLeg::wake);
    }

    /** From 1 for whoever is served next; 0 for one who does not wait. */
    int place(QueueLeg leg) {
        return waiting.indexOf(leg) + 1;
    }
}
