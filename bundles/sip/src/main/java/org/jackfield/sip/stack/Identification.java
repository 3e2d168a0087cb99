// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.stack;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jackfield.api.call.Source;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.message.Reply;

/** Has whoever sends a request outside a dialog prove itself first; who does not is answered here. Any thread. */
public final class Identification {

    private final Lane delays;
    private final Supplier<Optional<Authenticator>> authenticator;

    /**
     * Asks whoever is there at the time.
     *
     * @param delays where answers wait that are to be slow
     */
    public Identification(Lane delays, Supplier<Optional<Authenticator>> authenticator) {
        this.delays = delays;
        this.authenticator = authenticator;
    }

    /** Goes on with who sent the request, at once and on this thread, or not at all. */
    public void of(IncomingRequest request, Consumer<Source> then) {
        Optional<Authenticator> by = authenticator.get();
        if (by.isEmpty()) {
            request.respond(Reply.of(503).with("Retry-After", "5"));
            return;
        }
        Authenticator.Verdict verdict = by.get().authenticate(request.message());
        if (verdict instanceof Authenticator.Identified identified) {
            then.accept(identified.source());
        } else if (verdict instanceof Authenticator.Challenge challenge) {
            Reply reply = new Reply(challenge.status(), "", challenge.headers(), Optional.empty());
            later(challenge.after(), request, reply);
        } else if (verdict instanceof Authenticator.Refused refused) {
            later(refused.after(), request, Reply.of(refused.status(), refused.reason()));
        } else {
            request.ignore();
        }
    }

    private void later(Duration wait, IncomingRequest request, Reply reply) {
        if (wait.isZero()) {
            request.respond(reply);
        } else {
            delays.after(wait, () -> request.respond(reply));
        }
    }
}
