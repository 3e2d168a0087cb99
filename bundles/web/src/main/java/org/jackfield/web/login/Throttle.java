// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down addresses that send wrong passwords: five are free, then each doubles the wait, up to a minute. The address is
 * slowed, never the account, so that nobody can lock its owner out. IPv6 addresses count by their network (64 bits). Any
 * thread.
 */
public final class Throttle {

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGET = Duration.ofMinutes(15);
    private static final int LIMIT = 10_000;

    private record Entry(int failures, Instant last) {}

    private final Clock clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    public Throttle(Clock clock) {
        this.clock = clock;
    }

    /** How long the address must wait before its next try counts; zero if it need not. */
    public synchronized Duration wait(InetAddress address) {
        Entry entry = entries.get(key(address));
        if (entry == null || entry.failures() < FREE) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(entry.failures() - FREE, 6));
        Instant until = entry.last().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        Duration left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** A wrong password came from the address. */
    public synchronized void failed(InetAddress address) {
        Instant now = clock.instant();
        entries.values().removeIf(e -> e.last().plus(FORGET).isBefore(now));
        String key = key(address);
        Entry before = entries.remove(key);
        entries.put(key, new Entry(before == null ? 1 : before.failures() + 1, now));
        Iterator<String> oldest = entries.keySet().iterator();
        while (entries.size() > LIMIT) {
            oldest.next();
            oldest.remove();
        }
    }

    /** The address sent a right one. */
    public synchronized void succeeded(InetAddress address) {
        entries.remove(key(address));
    }

    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? Arrays.toString(Arrays.copyOf(bytes, 8)) : Arrays.toString(bytes);
    }
}
