// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.api.log.LogEntry;
import org.jackfield.api.log.LogLevel;
import org.jackfield.api.log.LogQuery;
import org.jackfield.api.log.Logs;

/** A log into which a test writes. */
public final class FakeLogs implements Logs {

    public final Map<String, String> levels = new LinkedHashMap<>();
    private final List<LogEntry> entries = new ArrayList<>();

    public void log(LogLevel level, String message) {
        entries.add(new LogEntry(newest() + 1, Instant.EPOCH, level, "org.jackfield.sip", "main", message, ""));
    }

    @Override
    public List<LogEntry> before(LogQuery query, long before, int limit) {
        return entries.stream()
                .sorted(Comparator.comparing(LogEntry::number).reversed())
                .filter(e -> e.number() < before && query.wants(e))
                .limit(limit)
                .toList();
    }

    @Override
    public List<LogEntry> after(LogQuery query, long after) {
        return entries.stream()
                .filter(e -> e.number() > after && query.wants(e))
                .toList();
    }

    @Override
    public long newest() {
        return entries.size();
    }

    @Override
    public Map<String, String> levels() {
        return levels;
    }

    @Override
    public void level(String logger, String level) {
        levels.put(logger, level);
    }
}
