// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Wrong PINs of callers from outside. After too many of them nobody from outside is let in for a while, so that guessing leads nowhere. */
final class Guesses {

    static final int LIMIT = 9;
    static final Duration MEMORY = Duration.ofHours(1);

    private final Deque<Instant> wrong = new ArrayDeque<>();

    void wrong(Instant now) {
        wrong.addLast(now);
        if (wrong.size() > LIMIT) {
            wrong.removeFirst();
        }
    }

    boolean tooMany(Instant now) {
        return wrong.size() == LIMIT && wrong.getFirst().isAfter(now.minus(MEMORY));
    }
}
