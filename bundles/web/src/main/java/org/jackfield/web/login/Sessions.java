// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.security.Users.Role;

/**
 * The sessions that are open, by the hash of their token: who reads our memory learns no token. Bounded; the one unused for
 * longest goes first. Any thread.
 */
public final class Sessions {

    private static final int LIMIT = 10_000;
    private static final int TOKEN_BYTES = 32;

    private record Entry(Session session, Instant used) {}

    /** A session with the secret that opens it. */
    public record Opened(String token, Session session) {}

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private Duration idle = Duration.ofHours(8);
    private Duration length = Duration.ofHours(72);

    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /** How long sessions last; those that are open keep their end. */
    public synchronized void limit(Duration whenIdle, Duration inAnyCase) {
        idle = whenIdle;
        length = inAnyCase;
    }

    /** Opens a session. */
    public synchronized Opened open(String user, Role role) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        Session session = new Session(user, role, now.plus(length).truncatedTo(ChronoUnit.SECONDS));
        entries.values().removeIf(e -> over(e, now));
        if (entries.size() >= LIMIT) {
            entries.remove(entries.keySet().iterator().next());
        }
        entries.put(hash(token), new Entry(session, now));
        return new Opened(token, session);
    }

    /** The session of a token, which counts as used by this. */
    public synchronized Optional<Session> find(String token) {
        String hash = hash(token);
        Entry entry = entries.get(hash);
        if (entry == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (over(entry, now)) {
            entries.remove(hash);
            return Optional.empty();
        }
        entries.put(hash, new Entry(entry.session(), now));
        return Optional.of(entry.session());
    }

    /** Whether a token still opens a session; does not count as use. */
    public synchronized boolean holds(String token) {
        // A read moves the entry to the young end of the map, which only makes it live longer when there are too many.
        Entry entry = entries.get(hash(token));
        return entry != null && !over(entry, clock.instant());
    }

    private boolean over(Entry entry, Instant now) {
        return !entry.session().expires().isAfter(now)
                || entry.used().plus(idle).isBefore(now);
    }

    /** Ends a session. */
    public synchronized void close(String token) {
        entries.remove(hash(token));
    }

    /** Ends all sessions of a user. */
    public synchronized void closeAllOf(String user) {
        entries.values().removeIf(e -> e.session().user().equals(user));
    }

    /** How many are open. */
    public synchronized int count() {
        return entries.size();
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
