// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.log;

/** How serious; each includes those before it. */
public enum LogLevel {
    /** Something failed; somebody should look. */
    ERROR,
    /** Something is not as it should be. */
    WARN,
    /** What happened. */
    INFO,
    /** For whoever looks for a fault. */
    DEBUG,
    /** Everything. */
    TRACE
}
