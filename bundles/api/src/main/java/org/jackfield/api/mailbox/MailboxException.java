// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.mailbox;

/** Something about a message cannot be written or deleted; the message of the exception says why. */
public final class MailboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MailboxException(String message) {
        super(message);
    }
}
