// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jackfield.api.store.CallRecord;

/** Records that wait to be written; when there are too many, the oldest are lost. Any thread. */
final class Backlog {

    private final int room;

    // Guarded by this, as are the two below.
    private final Deque<CallRecord> waiting = new ArrayDeque<>();
    private long lost;
    private boolean closed;

    Backlog(int room) {
        this.room = room;
    }

    /** Returns at once. */
    synchronized void add(CallRecord record) {
        waiting.addLast(record);
        if (waiting.size() > room) {
            waiting.removeFirst();
            lost++;
        }
        notifyAll();
    }

    /** The oldest ones; they stay until {@link #written}. */
    synchronized List<CallRecord> oldest(int most) {
        List<CallRecord> batch = new ArrayList<>(Math.min(most, waiting.size()));
        for (CallRecord record : waiting) {
            if (batch.size() == most) {
                break;
            }
            batch.add(record);
        }
        return batch;
    }

    /** These are done with; some may have been lost meanwhile. */
    synchronized void written(List<CallRecord> batch) {
        for (CallRecord record : batch) {
            if (record.equals(waiting.peekFirst())) {
                waiting.removeFirst();
            }
        }
    }

    /** Waits until there is something or it is closed. */
    synchronized void await() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
    }

    /** Waits for a time, less if it is closed. */
    synchronized void rest(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; left > 0 && !closed; left = (deadline - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    /** Nobody waits from now on. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean closed() {
        return closed;
    }

    synchronized int size() {
        return waiting.size();
    }

    synchronized long lost() {
        return lost;
    }
}
