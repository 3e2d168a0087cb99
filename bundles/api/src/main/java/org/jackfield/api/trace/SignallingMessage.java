// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.trace;

import java.time.Instant;

/**
 * One message of a leg's signalling, as it passed.
 *
 * @param at when it passed first
 * @param sent whether it left here; false if it arrived
 * @param local our address, {@code host:port}
 * @param remote the far end's address, {@code host:port}
 * @param transport {@code udp}, {@code tcp}, {@code tls} or {@code wss}
 * @param text the whole message, without secrets
 * @param repeats how often the same message passed again
 */
public record SignallingMessage(
        Instant at, boolean sent, String local, String remote, String transport, String text, int repeats) {

    /** The first line of the message. */
    public String line() {
        return text.lines().findFirst().orElse("");
    }

    /** Whether the other is the same message once more. */
    public boolean repeatedBy(SignallingMessage other) {
        return sent == other.sent && remote.equals(other.remote) && text.equals(other.text);
    }

    /** This message, having passed once more. */
    public SignallingMessage again() {
        return new SignallingMessage(at, sent, local, remote, transport, text, repeats + 1);
    }
}
