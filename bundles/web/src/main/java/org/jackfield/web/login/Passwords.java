// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import java.util.Optional;
import org.jackfield.api.security.Users.Role;

/** Checks a user's password. */
@FunctionalInterface
public interface Passwords {

    /**
     * The user's role; empty if user and password do not fit together. Takes a moment, on purpose.
     *
     * @throws BusyException if too many want that at once
     */
    Optional<Role> check(String user, String password);

    /** Too many passwords are being checked; this one was not. */
    final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public BusyException() {
            super("Too many passwords are being checked at the moment: try again in a few seconds.");
        }
    }
}
