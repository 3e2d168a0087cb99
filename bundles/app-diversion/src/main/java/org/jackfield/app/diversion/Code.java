// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.diversion;

/** What a device can say by dialling. */
enum Code {
    /** Do not disturb. */
    QUIET,
    /** Disturb again. */
    LOUD,
    /** Forward to the number that follows. */
    FORWARD,
    /** Do not forward. */
    BACK
}
