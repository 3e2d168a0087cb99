// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.jackfield.rtp.port.NoPortLeftException;
import org.jspecify.annotations.Nullable;

/**
 * Which even port is opened next: the one freed longest ago, so that late packets of an old call do not reach a new one. A port
 * freed less than 30 s ago rests, unless nothing else is left. The first order is random, so that ports are not guessed. A port
 * that cannot be opened, because another process holds it, goes to the end.
 *
 * <p>Threads: any; the lock is never held while a port is being opened.
 */
public final class PortPool {

    static final long REST_NANOS = 30_000_000_000L;

    private final RandomGenerator random;
    private final Deque<Freed> free = new ArrayDeque<>();
    private int first;
    private int last;
    private final BitSet open = new BitSet();

    private record Freed(int port, long at) {}

    /** How full it is. */
    public record Usage(int inUse, int resting, int free) {}

    /** @param first and {@code last} of the range, which RTCP's ports belong to; at least one even port with its successor */
    public PortPool(int first, int last, RandomGenerator random, long nowNanos) {
        this.random = random;
        fill(first, last, nowNanos - REST_NANOS);
    }

    private void fill(int newFirst, int newLast, long at) {
        if (newFirst < 1 || newLast > 65_535 || even(newFirst) + 1 > newLast) {
            throw new IllegalArgumentException("Not a range of RTP ports: " + newFirst + " to " + newLast);
        }
        first = newFirst;
        last = newLast;
        List<Integer> ports = new ArrayList<>();
        for (int port = even(newFirst); port + 1 <= newLast; port += 2) {
            if (!open.get(port)) {
                ports.add(port);
            }
        }
        Collections.shuffle(ports, new Random(random.nextLong()));
        free.clear();
        ports.forEach(port -> free.add(new Freed(port, at)));
    }

    private static int even(int port) {
        return port + (port & 1);
    }

    /** Another range from now on; ports in use stay so until they are freed. */
    public synchronized void range(int newFirst, int newLast, long nowNanos) {
        if (newFirst != first || newLast != last) {
            fill(newFirst, newLast, nowNanos - REST_NANOS);
        }
    }

    /**
     * Opens a port.
     *
     * @param opener opens an even port; empty if it is held by somebody else
     * @throws NoPortLeftException if none can be opened
     */
    public <T> T open(IntFunction<Optional<T>> opener, long nowNanos) {
        int tries = size();
        for (int i = 0; i < tries; i++) {
            Freed candidate = take();
            if (candidate == null) {
                break;
            }
            Optional<T> opened = opener.apply(candidate.port());
            if (opened.isPresent()) {
                return opened.get();
            }
            free(candidate.port(), nowNanos - REST_NANOS);
        }
        throw new NoPortLeftException(first, last);
    }

    private synchronized int size() {
        return free.size();
    }

    private synchronized @Nullable Freed take() {
        Freed candidate = free.poll();
        if (candidate != null) {
            open.set(candidate.port());
        }
        return candidate;
    }

    /** A port is closed. */
    public synchronized void free(int port, long nowNanos) {
        open.clear(port);
        if (port >= first && port + 1 <= last) {
            free.add(new Freed(port, nowNanos));
        }
    }

    /** How full it is now. */
    public synchronized Usage usage(long nowNanos) {
        int resting = 0;
        for (Freed freed : free) {
            resting += nowNanos - freed.at() < REST_NANOS ? 1 : 0;
        }
        return new Usage(open.cardinality(), resting, free.size() - resting);
    }
}
