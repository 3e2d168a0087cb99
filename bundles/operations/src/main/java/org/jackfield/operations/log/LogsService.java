// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.log;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.log.core.LogService;
import org.jackfield.api.log.LogEntry;
import org.jackfield.api.log.LogLevel;
import org.jackfield.api.log.LogQuery;
import org.jackfield.api.log.Logs;
import org.ops4j.pax.logging.spi.PaxAppender;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Logs}, fed by Pax Logging; levels are Karaf's business. */
@Component(
        service = {Logs.class, PaxAppender.class},
        property = "org.ops4j.pax.logging.appender.name=jackfield",
        immediate = true)
public final class LogsService implements Logs, PaxAppender {

    private static final int SIZE = 4000;
    private static final int MESSAGE_LIMIT = 1000;
    private static final int TRACE_LIMIT = 4000;

    private static final String ALL = "ALL";
    private static final String ROOT = "ROOT";
    private static final List<String> OTHER_LEVELS = List.of("OFF", "DEFAULT");

    private final LogRing ring = new LogRing(SIZE);
    private final LogService levels;

    @Activate
    public LogsService(@Reference LogService levels) {
        this.levels = levels;
    }

    @Override
    public void doAppend(PaxLoggingEvent event) {
        Instant at = Instant.ofEpochMilli(event.getTimeStamp());
        LogLevel level = level(event.getLevel().toLevel());
        String message = cut(String.valueOf(event.getRenderedMessage()), MESSAGE_LIMIT);
        String trace = Optional.ofNullable(event.getThrowableStrRep())
                .map(lines -> cut(String.join("\n", lines), TRACE_LIMIT))
                .orElse("");
        ring.add(number ->
                new LogEntry(number, at, level, event.getLoggerName(), event.getThreadName(), message, trace));
    }

    private static LogLevel level(org.osgi.service.log.LogLevel level) {
        return switch (level) {
            case AUDIT, ERROR -> LogLevel.ERROR;
            case WARN -> LogLevel.WARN;
            case INFO -> LogLevel.INFO;
            case DEBUG -> LogLevel.DEBUG;
            case TRACE -> LogLevel.TRACE;
        };
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit) + "…";
    }

    @Override
    public List<LogEntry> before(LogQuery query, long before, int limit) {
        return ring.before(query, before, limit);
    }

    @Override
    public List<LogEntry> after(LogQuery query, long after) {
        return ring.after(query, after);
    }

    @Override
    public long newest() {
        return ring.newest();
    }

    @Override
    public Map<String, String> levels() {
        return new TreeMap<>(levels.getLevel(ALL));
    }

    @Override
    public void level(String logger, String level) {
        String wanted = level.toUpperCase(Locale.ROOT);
        List<String> known = Stream.concat(Arrays.stream(LogLevel.values()).map(LogLevel::name), OTHER_LEVELS.stream())
                .toList();
        if (!known.contains(wanted)) {
            throw new IllegalArgumentException(
                    "'" + level + "' is no level: use " + known.stream().collect(Collectors.joining(", ")) + ".");
        }
        if (!logger.matches("[A-Za-z0-9_$.-]{1,200}")) {
            throw new IllegalArgumentException("'" + logger + "' is no logger: use the name of one, or ROOT.");
        }
        if (logger.equals(ROOT) && wanted.equals("DEFAULT")) {
            throw new IllegalArgumentException("ROOT has nothing above it: give it a level.");
        }
        levels.setLevel(logger, wanted);
    }
}
