// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.log.core.LogService;
import org.jackfield.api.log.LogEntry;
import org.jackfield.api.log.LogLevel;
import org.jackfield.api.log.LogQuery;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.logging.spi.PaxLevel;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;

class LogsServiceTest {

    private static final LogQuery ALL = new LogQuery(LogLevel.TRACE, "", "");

    private final Map<String, String> levels = new LinkedHashMap<>(Map.of("ROOT", "INFO"));
    private final LogsService logs = new LogsService((LogService) Proxy.newProxyInstance(
            LogsServiceTest.class.getClassLoader(),
            new Class<?>[] {LogService.class},
            (proxy, called, arguments) -> switch (called.getName()) {
                case "getLevel" -> levels;
                case "setLevel" -> levels.put(String.valueOf(arguments[0]), String.valueOf(arguments[1]));
                default -> throw new UnsupportedOperationException(called.getName());
            }));

    private static PaxLevel level(org.osgi.service.log.LogLevel level) {
        return (PaxLevel) Proxy.newProxyInstance(
                LogsServiceTest.class.getClassLoader(),
                new Class<?>[] {PaxLevel.class},
                (proxy, called, arguments) -> level);
    }

    private void log(org.osgi.service.log.LogLevel level, String logger, String message, String... trace) {
        logs.doAppend((PaxLoggingEvent) Proxy.newProxyInstance(
                LogsServiceTest.class.getClassLoader(),
                new Class<?>[] {PaxLoggingEvent.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getLevel" -> level(level);
                    case "getTimeStamp" -> 1000L;
                    case "getRenderedMessage" -> message;
                    case "getLoggerName" -> logger;
                    case "getThreadName" -> "main";
                    case "getThrowableStrRep" -> trace.length == 0 ? null : trace;
                    default -> throw new UnsupportedOperationException(called.getName());
                }));
    }

    private static List<String> messages(List<LogEntry> entries) {
        return entries.stream().map(LogEntry::message).toList();
    }

    @Test
    void theNewestComeFirstAndPagesDoNotOverlap() {
        for (int i = 1; i <= 5; i++) {
            log(org.osgi.service.log.LogLevel.INFO, "a", "m" + i);
        }
        List<LogEntry> page = logs.before(ALL, Long.MAX_VALUE, 2);
        assertThat(messages(page)).containsExactly("m5", "m4");
        assertThat(messages(logs.before(ALL, page.get(1).number(), 2))).containsExactly("m3", "m2");
        assertThat(messages(logs.after(ALL, 3))).containsExactly("m4", "m5");
        assertThat(logs.after(ALL, logs.newest())).isEmpty();
    }

    @Test
    void levelLoggerAndTextFilterInCapitalsOrNot() {
        log(org.osgi.service.log.LogLevel.WARN, "org.jackfield.sip.Guard", "banned");
        log(org.osgi.service.log.LogLevel.DEBUG, "org.jackfield.sip.Guard", "seen");
        log(
                org.osgi.service.log.LogLevel.ERROR,
                "org.jackfield.web",
                "failed",
                "java.io.IOException: Broken pipe",
                "\tat x");
        assertThat(messages(logs.after(new LogQuery(LogLevel.INFO, "SIP", ""), 0)))
                .containsExactly("banned");
        assertThat(messages(logs.after(new LogQuery(LogLevel.ERROR, "", "broken PIPE"), 0)))
                .containsExactly("failed");
    }

    @Test
    void whatIsKeptIsBounded() {
        log(org.osgi.service.log.LogLevel.INFO, "a", "x".repeat(5000), "y".repeat(9000));
        LogEntry long1 = logs.after(ALL, 0).get(0);
        assertThat(long1.message()).hasSize(1001).endsWith("…");
        assertThat(long1.trace()).hasSize(4001);
        for (int i = 0; i < 5000; i++) {
            log(org.osgi.service.log.LogLevel.INFO, "a", "m");
        }
        assertThat(logs.after(ALL, 0))
                .hasSize(4000)
                .last()
                .extracting(LogEntry::number)
                .isEqualTo(5001L);
    }

    @Test
    void aLevelIsChangedByName() {
        logs.level("org.jackfield.sip", "debug");
        assertThat(logs.levels()).containsEntry("org.jackfield.sip", "DEBUG");
        assertThatThrownBy(() -> logs.level("a", "loud")).hasMessageContaining("ERROR, WARN, INFO");
        assertThatThrownBy(() -> logs.level("a b", "INFO")).hasMessageContaining("no logger");
        assertThatThrownBy(() -> logs.level("ROOT", "DEFAULT")).hasMessageContaining("nothing above");
    }
}
