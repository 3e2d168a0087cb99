// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.log;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** The last few thousand entries of the log, in memory. Any thread; nobody who logs waits for whoever reads. */
@ProviderType
public interface Logs {

    /**
     * Entries that came before one, newest first.
     *
     * @param before the number of the entry; {@link Long#MAX_VALUE} for the newest
     * @param limit how many at most
     */
    List<LogEntry> before(LogQuery query, long before, int limit);

    /**
     * Entries that came after one, oldest first; all that are kept, if it is not kept any more.
     *
     * @param after the number of the entry; 0 for all
     */
    List<LogEntry> after(LogQuery query, long after);

    /** The number of the newest entry; 0 if there is none. */
    long newest();

    /** From which level on loggers are heard, by name; {@code ROOT} for all that are not named. */
    Map<String, String> levels();

    /**
     * Changes from which level on a logger, and those below it, are heard; kept over a restart.
     *
     * @param logger a name, or {@code ROOT}
     * @param level a name of {@link LogLevel}, {@code OFF}, or {@code DEFAULT} for that of the logger above
     * @throws IllegalArgumentException with a sentence if there is no such level
     */
    void level(String logger, String level);
}
