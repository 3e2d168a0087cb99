// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.log;

import java.util.Locale;

/**
 * Which entries.
 *
 * @param level the least serious that is wanted
 * @param logger what a logger's name must contain, in capitals or not; empty for all
 * @param text what message or trace must contain, in capitals or not; empty for all
 */
public record LogQuery(LogLevel level, String logger, String text) {

    /** Whether an entry is wanted. */
    public boolean wants(LogEntry entry) {
        return entry.level().compareTo(level) <= 0
                && contains(entry.logger(), logger)
                && (contains(entry.message(), text) || contains(entry.trace(), text));
    }

    private static boolean contains(String whole, String part) {
        return part.isEmpty() || whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
