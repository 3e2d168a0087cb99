// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.digest;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes nonces that carry their own time and signature, so that challenges cost no memory, and remembers of those that were
 * answered rightly which counts were used (RFC 7616, 5.5). Any thread.
 */
public final class Nonces {

    private static final int RANDOM = 8;
    private static final int SIGNATURE = 16;
    private static final int SIZE = Long.BYTES + RANDOM + SIGNATURE;
    private static final int WINDOW = 64;

    /** What became of a nonce. */
    enum State {
        GOOD,
        /** Expired, used up, or made by somebody else: the client may try again with a new one. */
        STALE
    }

    private final InstantSource clock;
    private final Duration lifetime;
    private final int remembered;
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final LinkedHashMap<String, Used> used = new LinkedHashMap<>();
    private long forgottenUpTo = Long.MIN_VALUE;

    /** @param remembered how many answered nonces are remembered at most; when there are more the oldest become stale */
    public Nonces(InstantSource clock, Duration lifetime, int remembered) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.remembered = remembered;
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** A new nonce. */
    public String make() {
        byte[] salt = new byte[RANDOM];
        random.nextBytes(salt);
        ByteBuffer nonce = ByteBuffer.allocate(SIZE);
        nonce.putLong(clock.millis()).put(salt);
        nonce.put(signature(nonce.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce.array());
    }

    /**
     * Uses a nonce whose answer was right, once.
     *
     * @param count the nonce count; 0 if the client sent none, which makes the nonce good for a single request
     */
    State use(String nonce, long count) {
        long made = madeAt(nonce);
        long now = clock.millis();
        if (made < 0 || made > now || now - made > lifetime.toMillis()) {
            return State.STALE;
        }
        synchronized (used) {
            if (made <= forgottenUpTo) {
                return State.STALE;
            }
            Used counts = used.computeIfAbsent(nonce, n -> new Used(made));
            forgetOld(now);
            return counts.take(count) ? State.GOOD : State.STALE;
        }
    }

    private void forgetOld(long now) {
        var oldest = used.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<String, Used> entry = oldest.next();
            boolean expired = now - entry.getValue().made > lifetime.toMillis();
            if (!expired && used.size() <= remembered) {
                return;
            }
            if (!expired) {
                forgottenUpTo = Math.max(forgottenUpTo, entry.getValue().made);
            }
            oldest.remove();
        }
    }

    /** When it was made, in milliseconds since 1970; -1 if it is not ours. */
    private long madeAt(String nonce) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException e) {
            return -1;
        }
        if (bytes.length != SIZE
                || !MessageDigest.isEqual(signature(bytes), Arrays.copyOfRange(bytes, SIZE - SIGNATURE, SIZE))) {
            return -1;
        }
        return ByteBuffer.wrap(bytes).getLong();
    }

    private byte[] signature(byte[] nonce) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(nonce, 0, SIZE - SIGNATURE);
            return Arrays.copyOf(mac.doFinal(), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256: use a complete one", e);
        }
    }

    /** Counts seen of one nonce: the highest, and which of the 64 below it, because UDP may turn two requests round. */
    private static final class Used {

        private final long made;
        private long highest;
        private long below;
        private boolean spent;

        Used(long made) {
            this.made = made;
        }

        boolean take(long count) {
            if (count == 0) {
                boolean first = !spent && highest == 0;
                spent = true;
                return first;
            }
            if (spent) {
                return false;
            }
            if (count > highest) {
                long ahead = count - highest;
                below = ahead > WINDOW ? 0 : (ahead == WINDOW ? 0 : below << ahead) | bit(ahead, highest);
                highest = count;
                return true;
            }
            long behind = highest - count;
            if (behind == 0 || behind > WINDOW || (below & 1L << (behind - 1)) != 0) {
                return false;
            }
            below |= 1L << (behind - 1);
            return true;
        }

        /** The bit of the former highest, once it lies {@code ahead} below; none if there was no former. */
        private static long bit(long ahead, long former) {
            return former == 0 ? 0 : 1L << (ahead - 1);
        }
    }
}
