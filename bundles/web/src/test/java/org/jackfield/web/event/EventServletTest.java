// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jackfield.api.event.Event;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.Http;
import org.jackfield.web.MutableClock;
import org.jackfield.web.login.Sessions;
import org.junit.jupiter.api.Test;

class EventServletTest {

    private final MutableClock clock = new MutableClock();
    private final Sessions sessions = new Sessions(clock);
    private final EventRing<EventServlet.Stream> ring = new EventRing<>("run", 5);
    private final EventServlet servlet = new EventServlet(sessions, ring);

    private Http client(Role role) {
        return new Http()
                .with("Authorization", "Bearer " + sessions.open("eve", role).token());
    }

    private Http open(Http http) throws IOException {
        servlet.doGet(http.request(), http.response());
        return http;
    }

    private void remove(String... devices) {
        for (String device : devices) {
            servlet.on(new Event.DeviceRemoved(Instant.EPOCH, device));
        }
    }

    @Test
    void aStreamBeginsWithAGreetingAndGoesOnWithWhatHappens() throws IOException {
        Http http = open(client(Role.USER));
        remove("desk");
        assertThat(http.answered).containsEntry("Content-Type", "text/event-stream");
        assertThat(http.text())
                .isEqualTo("retry: 2000\nid: run-0\nevent: ready\ndata: {}\n\n"
                        + "id: run-1\nevent: device-removed\ndata: {\"name\":\"desk\"}\n\n");
    }

    @Test
    void whoComesBackWithTheLastIdGetsWhatWasMissedOnce() throws IOException {
        remove("a", "b", "c");
        Http http = open(client(Role.USER).with("Last-Event-ID", "run-1"));
        remove("d");
        assertThat(http.text())
                .contains("id: run-1\nevent: ready")
                .doesNotContain("\"a\"")
                .containsSubsequence("id: run-2\n", "\"b\"", "id: run-3\n", "\"c\"", "id: run-4\n", "\"d\"");
        assertThat(http.text().split("\"c\"", -1)).hasSize(2);
    }

    @Test
    void whoWasAwayTooLongIsToldToReadAnew() throws IOException {
        remove("a", "b", "c", "d", "e", "f", "g");
        assertThat(open(client(Role.USER).with("Last-Event-ID", "run-1")).text())
                .contains("id: run-7\nevent: reset\n")
                .doesNotContain("device-removed");
    }

    @Test
    void eachGetsWhatItsRoleMaySee() throws IOException {
        Http user = open(client(Role.USER));
        Http operator = open(client(Role.OPERATOR));
        servlet.on(new Event.Alarm(Instant.EPOCH, "sip", "look"));
        assertThat(user.text()).doesNotContain("alarm");
        assertThat(operator.text()).contains("event: alarm");
    }

    @Test
    void strangersAreSentToTheLogin() throws IOException {
        Http http = open(new Http());
        assertThat(http.status).isEqualTo(401);
        assertThat(http.text()).contains("Log in first");
        assertThat(ring.readers()).isEmpty();
    }

    @Test
    void aSlowClientIsDroppedAndDisturbsNobody() throws IOException {
        Http slow = client(Role.USER);
        slow.ready = false;
        open(slow);
        Http quick = open(client(Role.USER));
        for (int i = 0; i < 40; i++) {
            remove("x".repeat(64 * 1024));
        }
        assertThat(slow.completed).isEqualTo(1);
        assertThat(quick.completed).isZero();
        assertThat(ring.readers())
                .singleElement()
                .satisfies(s -> assertThat(s.client().closed()).isFalse());
        assertThat(quick.text()).contains("id: run-40\n");
    }

    @Test
    void aStreamEndsWithItsSession() throws IOException {
        sessions.limit(Duration.ofMinutes(10), Duration.ofHours(1));
        Http first = open(client(Role.USER));
        clock.pass(Duration.ofMinutes(9));
        Http second = open(client(Role.USER));
        servlet.beat();
        assertThat(first.text()).endsWith(": still here\n\n");
        clock.pass(Duration.ofMinutes(2));
        servlet.beat();
        assertThat(first.completed).isEqualTo(1);
        assertThat(second.completed).isZero();
        sessions.closeAllOf("eve");
        servlet.beat();
        assertThat(second.completed).isEqualTo(1);
        assertThat(ring.readers()).isEmpty();
    }

    @Test
    void aClientThatEndsWhileItBeginsIsNotKept() throws IOException {
        Http http = client(Role.USER);
        http.onListener = listener -> listener.onError(new IOException("reset by peer"));
        open(http);
        assertThat(http.completed).isEqualTo(1);
        assertThat(ring.readers()).isEmpty();
    }

    @Test
    void aRequestThatHasEndedAlreadyIsNotKeptEither() throws IOException {
        Http http = client(Role.USER);
        http.onListener = listener -> {
            throw new IllegalStateException("completed");
        };
        open(http);
        assertThat(ring.readers()).isEmpty();
    }

    @Test
    void thereIsABound() throws IOException {
        for (int i = 0; i < 500; i++) {
            open(client(Role.USER));
        }
        Http http = open(client(Role.USER));
        assertThat(http.status).isEqualTo(503);
        assertThat(http.text()).contains("Too many event streams");
    }

    @Test
    void whenTheBundleLeavesAllStreamsEnd() throws IOException {
        Http http = open(client(Role.USER));
        servlet.close();
        assertThat(http.completed).isEqualTo(1);
        assertThat(ring.readers()).isEmpty();
    }
}
