// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events that wait for one listener: the newest {@link #ROOM}. Handed over one after another. */
final class ListenerQueue implements Runnable {

    static final int ROOM = 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ListenerQueue.class);

    private final EventListener listener;
    private final Executor executor;
    private final LongAdder lost;

    // Guarded by itself, as are the two below; held for a few instructions.
    private final Deque<Event> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean closed;

    private boolean warned;

    /** @param lost counts the events that a slow listener misses */
    ListenerQueue(EventListener listener, Executor executor, LongAdder lost) {
        this.listener = listener;
        this.executor = executor;
        this.lost = lost;
    }

    void add(Event event) {
        synchronized (waiting) {
            if (closed) {
                return;
            }
            if (waiting.size() == ROOM) {
                waiting.removeFirst();
                lost.increment();
            }
            waiting.addLast(event);
            if (running) {
                return;
            }
            running = true;
        }
        executor.execute(this);
    }

    /** The listener left: what waits is dropped. */
    void close() {
        synchronized (waiting) {
            closed = true;
            waiting.clear();
        }
    }

    @Override
    public void run() {
        for (Event event = take(); event != null; event = take()) {
            try {
                listener.on(event);
            } catch (RuntimeException | LinkageError e) {
                warn(e);
            }
        }
    }

    private @Nullable Event take() {
        synchronized (waiting) {
            Event event = waiting.pollFirst();
            running = event != null;
            return event;
        }
    }

    private void warn(Throwable e) {
        if (!warned) {
            warned = true;
            LOG.warn(
                    "Listener {} fails with {}; it keeps getting events, later failures are not logged",
                    listener.getClass().getName(),
                    e.toString());
        }
    }
}
