// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jackfield.sip.guard.SourceKey;

/** Counts the connections that far ends have opened, in all and by whom they belong to. Any thread. */
final class Guests {

    // Guarded by this.
    private final Map<SourceKey, Integer> each = new HashMap<>();
    private int all;

    private final LongAdder refused = new LongAdder();

    /** Whether one more is let in; then it must {@link #leave}. */
    boolean enter(InetAddress source, ConnectionLimits limits) {
        boolean room = count(SourceKey.of(source), limits);
        if (!room) {
            refused.increment();
        }
        return room;
    }

    private synchronized boolean count(SourceKey source, ConnectionLimits limits) {
        int its = each.getOrDefault(source, 0);
        if (all >= limits.all() || its >= limits.each()) {
            return false;
        }
        all++;
        each.put(source, its + 1);
        return true;
    }

    synchronized void leave(InetAddress source) {
        SourceKey key = SourceKey.of(source);
        int its = each.getOrDefault(key, 0) - 1;
        all--;
        if (its > 0) {
            each.put(key, its);
        } else {
            each.remove(key);
        }
    }

    long refused() {
        return refused.sum();
    }
}
