// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.log;

import java.time.Instant;

/**
 * Something that was logged.
 *
 * @param number counts upwards from the start of the appliance, without gaps
 * @param message at most 1,000 characters
 * @param trace of an exception, at most 4,000 characters; empty if there is none
 */
public record LogEntry(
        long number, Instant at, LogLevel level, String logger, String thread, String message, String trace) {}
