// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.mailbox.Mailbox;
import org.jackfield.api.mailbox.Mailboxes;
import org.jackfield.api.mailbox.VoiceMessage;

/** Mailboxes of which only the figures are known. */
record FakeMailboxes(List<Mailbox> mailboxes) implements Mailboxes {

    @Override
    public List<VoiceMessage> messages(String mailbox) {
        return List.of();
    }

    @Override
    public Optional<Path> sound(String mailbox, String id) {
        return Optional.empty();
    }

    @Override
    public boolean mark(String mailbox, String id, boolean heard) {
        return false;
    }

    @Override
    public boolean delete(String mailbox, String id) {
        return false;
    }
}
