// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.device;

import org.jackfield.sip.digest.DigestMode;

/**
 * A configured device with what only the registrar and the authenticator need.
 *
 * @param maxContacts from how many places it may be registered at once
 */
public record Device(DeviceProfile profile, String password, DigestMode digest, int maxContacts) {

    public String name() {
        return profile.name();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return profile.toString();
    }
}
