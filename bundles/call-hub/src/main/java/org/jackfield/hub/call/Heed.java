// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

/** Which of the things that a device has set for its calls hold. */
enum Heed {
    /** It is the device that is called. */
    ALL,
    /** It is called among others: its own mailbox or mobile must not swallow what is meant for all of them. */
    DO_NOT_DISTURB,
    /** An emergency, or a call that the device's own user asked for. */
    NOTHING
}
