// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.security;

import java.security.Principal;
import org.osgi.annotation.versioning.ProviderType;

/** Who is logged in, as requests under {@code /ws/} tell by their user principal; a connection that outlives its login asks now and then. */
@ProviderType
public interface Login extends Principal {

    /** Whether the login still holds; asking does not make it last longer. Any thread; does not block. */
    boolean holds();
}
