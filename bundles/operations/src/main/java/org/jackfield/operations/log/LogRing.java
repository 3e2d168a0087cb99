// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;
import org.jackfield.api.log.LogEntry;
import org.jackfield.api.log.LogQuery;

/** The newest entries. Whoever adds waits for nobody but another who adds, and for as long as a copy of the list takes. */
final class LogRing {

    private final int size;
    private final Deque<LogEntry> entries = new ArrayDeque<>();
    private long newest;

    LogRing(int size) {
        this.size = size;
    }

    /** Adds an entry, which is given its number. */
    synchronized void add(LongFunction<LogEntry> entry) {
        if (entries.size() == size) {
            entries.removeFirst();
        }
        newest++;
        entries.addLast(entry.apply(newest));
    }

    synchronized long newest() {
        return newest;
    }

    private synchronized List<LogEntry> copy() {
        return List.copyOf(entries);
    }

    /** Oldest first. */
    List<LogEntry> after(LogQuery query, long after) {
        return newest() <= after
                ? List.of()
                : copy().stream()
                        .filter(e -> e.number() > after && query.wants(e))
                        .toList();
    }

    /** Newest first. */
    List<LogEntry> before(LogQuery query, long before, int limit) {
        List<LogEntry> result = new ArrayList<>();
        Iterator<LogEntry> backwards = new ArrayDeque<>(copy()).descendingIterator();
        while (backwards.hasNext() && result.size() < limit) {
            LogEntry next = backwards.next();
            if (next.number() < before && query.wants(next)) {
                result.add(next);
            }
        }
        return result;
    }
}
