// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.time.ZoneId;
import java.util.Optional;

/**
 * By which messages are mailed.
 *
 * @param host empty mails nothing
 * @param security of the way there
 * @param authorities to whom its certificate may lead; empty for those that Java trusts
 * @param user empty if it asks for none
 * @param zone in which times are written
 */
record MailServer(
        String host,
        int port,
        Security security,
        Optional<Authorities> authorities,
        String user,
        String password,
        String from,
        ZoneId zone) {

    /** How the way to a server is protected. */
    enum Security {
        /** RFC 3207, and nothing is sent before. */
        STARTTLS,
        /** From the first byte (RFC 8314). */
        TLS,
        NONE
    }

    static final MailServer NONE =
            new MailServer("", 587, Security.STARTTLS, Optional.empty(), "", "", "", ZoneId.systemDefault());

    /** Whether anything is mailed. */
    boolean serves() {
        return !host.isEmpty();
    }

    /** Without its password, which no log shows. */
    @Override
    public String toString() {
        return host + ":" + port + " (" + security + (user.isEmpty() ? "" : ", user " + user) + ")";
    }
}
