// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The calls over one trunk; goes on counting when its settings change. Any thread. */
final class Lines {

    private final AtomicInteger used = new AtomicInteger();

    int used() {
        return used.get();
    }

    /** @param most 0 sets no limit */
    Optional<Trunk.Line> take(int most) {
        int now = used.incrementAndGet();
        if (most > 0 && now > most) {
            used.decrementAndGet();
            return Optional.empty();
        }
        AtomicBoolean held = new AtomicBoolean(true);
        return Optional.of(() -> {
            if (held.compareAndSet(true, false)) {
                used.decrementAndGet();
            }
        });
    }
}
