// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down addresses that send wrong passwords: five are free, then each doubles the wait, up to a minute. The address is
 * slowed, never the account, so that nobody can lock its owner out. IPv6 addresses count by their network (64 bits). Any
 * thread.
 *
 * <p>A try counts as failed from its beginning, before the password is checked: of many at once no more are checked than of
 * as many in a row. The right password forgives the failures of its own user only, so that somebody with an account cannot
 * wipe out guesses at another one.
 */
public final class Throttle {

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGET = Duration.ofMinutes(15);
    private static final int LIMIT = 10_000;

    /** So many users of an address are told apart; those beyond it, and names that nobody can have, count as one. */
    private static final int USERS = 16;

    private static final int LONGEST_NAME = 64;
    private static final String OTHERS = "";

    private record Failures(int count, Instant last) {}

    private final Clock clock;

    /** By address and user; the address that tried last stands at the end. */
    private final Map<String, Map<String, Failures>> entries = new LinkedHashMap<>();

    public Throttle(Clock clock) {
        this.clock = clock;
    }

    /**
     * A try to log in.
     *
     * @param left how long its address must wait first; zero if it has begun, and is a failure unless it is said to have
     *     {@link #succeeded} or to be {@link #withdrawn}
     */
    public record Try(Duration left, String address, String user) {}

    /** Begins a try, unless its address has to wait. */
    public synchronized Try begin(InetAddress address, String user) {
        Instant now = clock.instant();
        forget(now);
        String key = key(address);
        Map<String, Failures> tries = entries.getOrDefault(key, new HashMap<>());
        Duration left = Duration.between(now, until(tries, now));
        String name = name(tries, user);
        if (left.isZero() || left.isNegative()) {
            entries.remove(key);
            entries.put(key, tries);
            tries.merge(name, new Failures(1, now), (old, one) -> new Failures(old.count() + 1, now));
        }
        return new Try(left.isNegative() ? Duration.ZERO : left, key, name);
    }

    private static Instant until(Map<String, Failures> tries, Instant now) {
        int count = tries.values().stream().mapToInt(Failures::count).sum();
        if (count < FREE) {
            return now;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(count - FREE, 6));
        return newest(tries).plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }

    /** The password was right. */
    public synchronized void succeeded(Try attempt) {
        change(attempt, attempt.user().equals(OTHERS) ? 1 : Integer.MAX_VALUE);
    }

    /** The password was not checked after all. */
    public synchronized void withdrawn(Try attempt) {
        change(attempt, 1);
    }

    private void change(Try attempt, int forgiven) {
        Map<String, Failures> tries = entries.get(attempt.address());
        if (tries == null) {
            return;
        }
        tries.computeIfPresent(
                attempt.user(),
                (user, old) -> old.count() <= forgiven ? null : new Failures(old.count() - forgiven, old.last()));
        if (tries.isEmpty()) {
            entries.remove(attempt.address());
        }
    }

    private void forget(Instant now) {
        Iterator<Map<String, Failures>> oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            boolean stale = newest(oldest.next()).plus(FORGET).isBefore(now);
            if (!stale && entries.size() < LIMIT) {
                return;
            }
            oldest.remove();
        }
    }

    private static Instant newest(Map<String, Failures> tries) {
        return tries.values().stream()
                .map(Failures::last)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static String name(Map<String, Failures> tries, String user) {
        boolean told = tries.containsKey(user) || tries.size() < USERS && user.length() <= LONGEST_NAME;
        return told ? user : OTHERS;
    }

    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? Arrays.toString(Arrays.copyOf(bytes, 8)) : Arrays.toString(bytes);
    }
}
