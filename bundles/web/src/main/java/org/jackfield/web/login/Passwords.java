// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import java.util.Optional;
import org.jackfield.api.security.Users.Role;

/** Checks a user's password. */
@FunctionalInterface
public interface Passwords {

    /** The user's role; empty if user and password do not fit together. Takes a moment, on purpose. */
    Optional<Role> check(String user, String password);
}
