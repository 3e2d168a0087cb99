// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.security;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears that what somebody may do here, or proves it with, is no longer what it was. Registered as a service. */
@ConsumerType
public interface UserListener {

    /**
     * The user is gone, or has another role or password, however that came about. Called before the method of {@link Users}
     * returns that changed it, and within seconds of a change to the users file. Any thread; must not block.
     */
    void changed(String user);
}
