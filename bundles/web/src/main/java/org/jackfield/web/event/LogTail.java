// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jackfield.api.log.LogEntry;
import org.jackfield.api.log.LogQuery;
import org.jackfield.api.log.Logs;
import org.jackfield.web.json.Json;
import org.jackfield.web.json.LogEntryJson;

/** Where one reader of the log stands. Not for several threads. */
final class LogTail {

    /** How many entries are sent at once; who is behind by more is told how many were left out. */
    static final int MOST = 500;

    private final LogQuery query;
    private long last;

    /** @param last the number of the last entry that the reader has */
    LogTail(LogQuery query, long last) {
        this.query = query;
        this.last = last;
    }

    /** What was logged since the last time, as server-sent events; empty if nothing was. */
    byte[] next(Logs logs) {
        List<LogEntry> entries = logs.after(query, last);
        if (entries.isEmpty()) {
            return new byte[0];
        }
        last = entries.get(entries.size() - 1).number();
        StringBuilder text = new StringBuilder();
        int skipped = Math.max(0, entries.size() - MOST);
        if (skipped > 0) {
            text.append("event: skipped\ndata: {\"count\":").append(skipped).append("}\n\n");
        }
        for (LogEntry entry : entries.subList(skipped, entries.size())) {
            text.append("id: ").append(entry.number()).append("\nevent: log\ndata: ");
            text.append(Json.write(LogEntryJson.of(entry))).append("\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
