// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;

/**
 * How long a subscription is to last (RFC 6665, 4.2.1.1), or why not.
 *
 * @param granted zero ends it
 */
record Lifetime(Duration granted, Optional<Reply> refusal) {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofHours(1);
    private static final int DIGITS = 10;

    /** What a SUBSCRIBE asks for and gets. */
    static Lifetime of(SipRequest request) {
        String asked = request.header("Expires").map(String::strip).orElse(Long.toString(MOST.toSeconds()));
        boolean number =
                !asked.isEmpty() && asked.length() <= DIGITS && asked.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            return refused(Reply.of(400, "Expires is no number of seconds"));
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(asked));
        if (!wanted.isZero() && wanted.compareTo(LEAST) < 0) {
            return refused(Reply.of(423).with("Min-Expires", Long.toString(LEAST.toSeconds())));
        }
        return new Lifetime(wanted.compareTo(MOST) > 0 ? MOST : wanted, Optional.empty());
    }

    private static Lifetime refused(Reply reply) {
        return new Lifetime(Duration.ZERO, Optional.of(reply));
    }

    /** As in Expires. */
    String seconds() {
        return Long.toString(granted.toSeconds());
    }
}
