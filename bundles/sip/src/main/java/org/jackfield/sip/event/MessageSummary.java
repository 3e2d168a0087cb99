// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.mailbox.Mailbox;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.SipUri;

/**
 * What waits in mailboxes (RFC 3842, 5.2).
 *
 * @param account whose they are, as the phone knows it
 * @param fresh messages that nobody has listened to
 * @param heard messages that somebody has
 */
record MessageSummary(SipUri account, int fresh, int heard) implements WatchedState {

    static final String PACKAGE = "message-summary";
    static final String TYPE = "application/simple-message-summary";

    /** What waits in all of them together. */
    static MessageSummary of(SipUri account, List<Mailbox> boxes) {
        return new MessageSummary(
                account,
                boxes.stream().mapToInt(Mailbox::fresh).sum(),
                boxes.stream().mapToInt(Mailbox::heard).sum());
    }

    /** Whether a lamp is to light. */
    boolean waits() {
        return fresh > 0;
    }

    Body body() {
        return new Body(
                TYPE,
                "Messages-Waiting: " + (waits() ? "yes" : "no") + "\r\nMessage-Account: " + account
                        + "\r\nVoice-Message: " + fresh + "/" + heard + "\r\n");
    }

    @Override
    public Body document(long version, Optional<WatchedState> told) {
        return body();
    }
}
