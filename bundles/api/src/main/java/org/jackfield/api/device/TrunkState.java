// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.device;

/**
 * A provider's trunk.
 *
 * @param calls live calls over it
 * @param detail what a person needs to know, for example {@code 403 Forbidden: check user and password}; may be empty
 */
public record TrunkState(String provider, Status status, int calls, String detail) {

    /** Whether a trunk can be used. */
    public enum Status {
        /** Registered, or answering OPTIONS, or known by address and not checked. */
        UP,
        /** Not yet heard of. */
        TRYING,
        /** Registration refused or no answer; routes pass it over. */
        DOWN
    }
}
