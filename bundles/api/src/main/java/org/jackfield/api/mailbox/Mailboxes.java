// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.mailbox;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The mailboxes. Any thread; does not block. Changes are told as {@link org.jackfield.api.event.Event.MailboxChanged}. */
@ProviderType
public interface Mailboxes {

    /** All of them, by name. */
    List<Mailbox> mailboxes();
}
