// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.mailbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The mailboxes. Any thread; what only asks does not block, what changes something waits for the disk. Changes are told as
 * {@link org.jackfield.api.event.Event.MailboxChanged}.
 */
@ProviderType
public interface Mailboxes {

    /** All of them, by name. */
    List<Mailbox> mailboxes();

    /** One of them. */
    default Optional<Mailbox> mailbox(String name) {
        return mailboxes().stream()
                .filter(mailbox -> mailbox.name().equals(name))
                .findFirst();
    }

    /** What lies in a mailbox, newest first; empty if there is no such mailbox. */
    List<VoiceMessage> messages(String mailbox);

    /** One message of a mailbox. */
    default Optional<VoiceMessage> message(String mailbox, String id) {
        return messages(mailbox).stream()
                .filter(message -> message.id().equals(id))
                .findFirst();
    }

    /** The file with the sound of a message, WAV; empty if there is no such message. */
    Optional<Path> sound(String mailbox, String id);

    /**
     * Notes that somebody has listened to a message, or that it is to be taken as new.
     *
     * @return false if there is no such message
     * @throws MailboxException if that cannot be written
     */
    boolean mark(String mailbox, String id, boolean heard);

    /**
     * Deletes a message with its sound.
     *
     * @return false if there is no such message
     * @throws MailboxException if that cannot be done
     */
    boolean delete(String mailbox, String id);
}
