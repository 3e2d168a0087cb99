// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.Locale;
import org.jackfield.api.log.LogEntry;
import org.jspecify.annotations.Nullable;

/** Something that was logged. */
public record LogEntryJson(
        long number, String at, String level, String logger, String thread, String message, @Nullable String trace) {

    public static LogEntryJson of(LogEntry entry) {
        return new LogEntryJson(
                entry.number(),
                entry.at().toString(),
                entry.level().name().toLowerCase(Locale.ROOT),
                entry.logger(),
                entry.thread(),
                entry.message(),
                entry.trace().isEmpty() ? null : entry.trace());
    }
}
