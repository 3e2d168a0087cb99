// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.event;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * One open event stream. Nobody waits for it: what its connection does not take at once is queued, and a client that lets the
 * queue fill up is dropped; it may come back and gets what it missed.
 */
final class EventClient implements WriteListener, AsyncListener {

    private static final int QUEUE_BYTES = 1 << 20;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Consumer<EventClient> gone;
    private final Deque<byte[]> queue = new ArrayDeque<>();
    private int queued;
    private boolean unflushed;
    private boolean closed;

    /** @param gone told once, when the stream has ended for whatever reason */
    EventClient(AsyncContext context, ServletOutputStream out, Consumer<EventClient> gone) {
        this.context = context;
        this.out = out;
        this.gone = gone;
        context.setTimeout(0);
        context.addListener(this);
    }

    /** Begins to write; before this nothing that is sent leaves. */
    void begin() {
        try {
            out.setWriteListener(this);
        } catch (IllegalStateException e) {
            // The container has ended it already.
            close();
        }
    }

    /** Whether it has ended. */
    synchronized boolean closed() {
        return closed;
    }

    /** Sends, now or as soon as the connection takes it. Any thread; does not block. */
    void send(byte[] bytes) {
        boolean slow;
        synchronized (this) {
            if (closed) {
                return;
            }
            queue.addLast(bytes);
            queued += bytes.length;
            slow = queued > QUEUE_BYTES;
        }
        if (slow) {
            close();
        } else {
            onWritePossible();
        }
    }

    @Override
    public void onWritePossible() {
        boolean failed = false;
        synchronized (this) {
            try {
                while (!closed && out.isReady() && (!queue.isEmpty() || unflushed)) {
                    byte[] next = queue.pollFirst();
                    if (next == null) {
                        out.flush();
                        unflushed = false;
                    } else {
                        queued -= next.length;
                        out.write(next);
                        unflushed = true;
                    }
                }
            } catch (IOException | IllegalStateException e) {
                failed = true;
            }
        }
        if (failed) {
            close();
        }
    }

    /** Ends the stream. */
    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            queue.clear();
        }
        try {
            context.complete();
        } catch (IllegalStateException e) {
            // The container has ended it already.
        }
        gone.accept(this);
    }

    @Override
    public void onError(Throwable cause) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // There is one start only.
    }
}
