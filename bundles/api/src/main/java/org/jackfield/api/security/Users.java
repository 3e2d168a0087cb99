// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.security;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Who may log in to console, REST and shell. Any thread; methods that write block for as long as a password takes to hash. */
@ProviderType
public interface Users {

    /** In the order in which they were made. */
    List<User> list();

    /**
     * Makes or changes a user; what is empty stays as it is, a new user without a role is a {@link Role#USER}.
     *
     * @throws IllegalArgumentException with a sentence if name or password will not do, or no admin would be left
     */
    void set(String name, Optional<String> password, Optional<Role> role);

    /**
     * Removes a user.
     *
     * @return false if there is none
     * @throws IllegalArgumentException if no admin would be left
     */
    boolean remove(String name);

    /** Whether the password that was made up at the first start is still in use. */
    boolean firstPassword();

    /** What a user may do; each includes those before it. */
    enum Role {
        /** Sees calls, devices, providers and panels. */
        USER,
        /** Acts on calls, sees records, routes and bans. */
        OPERATOR,
        /** Reads and writes settings and users. */
        ADMIN
    }

    /** A user. */
    record User(String name, Role role) {}

    /** How the names of devices begin that are browsers. */
    String BROWSER_PREFIX = "browser-";

    /** The device that a user's browser is as a phone. */
    static String browser(String user) {
        return BROWSER_PREFIX + user;
    }
}
