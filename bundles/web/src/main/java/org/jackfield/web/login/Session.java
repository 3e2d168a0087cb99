// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import java.time.Instant;
import org.jackfield.api.security.Users.Role;

/**
 * Somebody who is logged in.
 *
 * @param expires when it ends in any case
 */
public record Session(String user, Role role, Instant expires) {

    /** Whether its role includes the other one. */
    public boolean may(Role needed) {
        return role.compareTo(needed) >= 0;
    }
}
