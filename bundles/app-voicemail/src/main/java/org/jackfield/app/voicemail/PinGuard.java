// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Asks for PINs, and not for ever: who tries them out in call after call is kept away from the mailbox for a while. Any thread. */
final class PinGuard {

    /** Wrong ones in a row, in however many calls. */
    static final int MOST = 10;

    /** For how long no PIN is right then. */
    static final Duration PENALTY = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final Map<String, Tries> tries = new HashMap<>();

    /** Wrong ones in a row, the last of them when. */
    private record Tries(int wrong, Instant last) {}

    PinGuard(InstantSource clock) {
        this.clock = clock;
    }

    /** What becomes of a PIN. */
    enum Verdict {
        RIGHT,
        WRONG,
        /** Wrong, and once too often: the mailbox is closed to PINs for {@link #PENALTY}. */
        CLOSED
    }

    synchronized Verdict check(Box box, String pin) {
        Instant now = clock.instant();
        Tries before = tries.getOrDefault(box.name(), new Tries(0, now));
        boolean closed = before.wrong() >= MOST && now.isBefore(before.last().plus(PENALTY));
        if (closed) {
            return Verdict.WRONG;
        }
        if (!box.pin().isEmpty() && same(box.pin(), pin)) {
            tries.remove(box.name());
            return Verdict.RIGHT;
        }
        int wrong = before.wrong() >= MOST ? 1 : before.wrong() + 1;
        tries.put(box.name(), new Tries(wrong, now));
        return wrong >= MOST ? Verdict.CLOSED : Verdict.WRONG;
    }

    /** In the same time, wherever they differ. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
