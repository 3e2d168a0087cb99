// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.security;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The addresses that are banned now. Any thread. */
@ProviderType
public interface Bans {

    List<Ban> list();

    /**
     * Lifts a ban and forgets what led to it.
     *
     * @return false if the address was not banned
     */
    boolean lift(String address);
}
