// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jackfield.api.log.LogLevel;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.FakeHouse;
import org.jackfield.web.FakeLogs;
import org.jackfield.web.Http;
import org.jackfield.web.MutableClock;
import org.jackfield.web.login.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogServletTest {

    private final MutableClock clock = new MutableClock();
    private final Sessions sessions = new Sessions(clock);
    private final FakeHouse house = new FakeHouse();
    private final FakeLogs logs = new FakeLogs();
    private final LogServlet servlet = new LogServlet(house, sessions);

    @BeforeEach
    void begin() {
        house.logs = Optional.of(logs);
    }

    private Http client(Role role) {
        return new Http()
                .with("Authorization", "Bearer " + sessions.open("eve", role).token());
    }

    private Http open(Http http) throws IOException {
        servlet.doGet(http.request(), http.response());
        return http;
    }

    @Test
    void whoReadsGetsWhatIsLoggedFromNowOn() throws IOException {
        logs.log(LogLevel.INFO, "before");
        Http http = open(client(Role.ADMIN));
        logs.log(LogLevel.WARN, "after");
        servlet.look();
        servlet.look();
        assertThat(http.answered).containsEntry("Content-Type", "text/event-stream");
        assertThat(http.text())
                .startsWith("retry: 2000\nevent: ready\n")
                .contains("id: 2\nevent: log\ndata: {\"number\":2,", "\"level\":\"warn\"", "\"message\":\"after\"")
                .doesNotContain("before")
                .containsOnlyOnce("event: log");
    }

    @Test
    void whoComesBackGetsWhatWasMissedAndOnlyWhatWasAskedFor() throws IOException {
        logs.log(LogLevel.INFO, "had");
        logs.log(LogLevel.INFO, "missed");
        logs.log(LogLevel.ERROR, "failed");
        Http http = open(client(Role.ADMIN).with("Last-Event-ID", "1").asking("level", "error"));
        servlet.look();
        assertThat(http.text()).contains("failed").doesNotContain("missed", "\"had\"");
    }

    @Test
    void aFloodIsCutAndSaidSo() throws IOException {
        Http http = open(client(Role.ADMIN));
        for (int i = 0; i < LogTail.MOST + 7; i++) {
            logs.log(LogLevel.INFO, "flood");
        }
        servlet.look();
        assertThat(http.text()).contains("event: skipped\ndata: {\"count\":7}");
        assertThat(http.text().split("event: log", -1)).hasSize(LogTail.MOST + 1);
    }

    @Test
    void onlyAdminsReadTheLog() throws IOException {
        assertThat(open(new Http()).status).isEqualTo(401);
        assertThat(open(client(Role.OPERATOR)).status).isEqualTo(403);
        assertThat(open(client(Role.ADMIN).asking("level", "loud")).status).isEqualTo(400);
        assertThat(open(client(Role.ADMIN).asking("after", "x")).status).isEqualTo(400);
    }

    @Test
    void theStreamEndsWithTheSession() throws IOException {
        Http http = open(client(Role.ADMIN));
        servlet.beat();
        assertThat(http.completed).isZero();
        clock.pass(Duration.ofDays(9));
        servlet.beat();
        assertThat(http.completed).isEqualTo(1);
    }
}
