// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.event;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.log.LogQuery;
import org.jackfield.api.log.Logs;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.House.NotHereException;
import org.jackfield.web.WebSettingsOwner;
import org.jackfield.web.login.Guard;
import org.jackfield.web.login.Sessions;
import org.jackfield.web.login.Visitor;
import org.jackfield.web.rest.LogResource;
import org.jackfield.web.rest.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code GET /api/log/stream}: the log as server-sent events, for admins. One thread looks at the log for all readers, so that
 * nobody who logs ever waits for a connection, and what sending logs itself comes only with the next look.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/log/stream")
@HttpWhiteboardServletAsyncSupported
public final class LogServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int CLIENTS = 20;
    private static final long LOOK_MS = 250;
    private static final long HEARTBEAT_S = 15;
    private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] GREETING = "retry: 2000\nevent: ready\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);

    private record Reader(EventClient client, LogTail tail, String token) {}

    private final transient ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "log-tail");
        made.setDaemon(true);
        return made;
    });
    private final transient List<Reader> readers = new CopyOnWriteArrayList<>();
    private final transient House house;
    private final transient Sessions sessions;

    @Activate
    public LogServlet(@Reference House house, @Reference WebSettingsOwner settings) {
        this(house, settings.sessions());
        thread.scheduleWithFixedDelay(this::look, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(this::beat, HEARTBEAT_S, HEARTBEAT_S, TimeUnit.SECONDS);
    }

    LogServlet(House house, Sessions sessions) {
        this.house = house;
        this.sessions = sessions;
    }

    /** Sends what is new to everybody who reads. */
    void look() {
        if (readers.isEmpty()) {
            return;
        }
        try {
            Logs logs = house.logs();
            for (Reader reader : readers) {
                byte[] next = reader.tail().next(logs);
                if (next.length > 0) {
                    reader.client().send(next);
                }
            }
        } catch (NotHereException e) {
            readers.forEach(reader -> reader.client().close());
        }
    }

    /** Keeps connections open, and ends those whose session is over. */
    void beat() {
        for (Reader reader : readers) {
            if (sessions.holds(reader.token())) {
                reader.client().send(HEARTBEAT);
            } else {
                reader.client().close();
            }
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Visitor visitor = admitted(request);
            LogQuery query = LogResource.query(
                    parameter(request, "level", "trace"),
                    parameter(request, "logger", ""),
                    parameter(request, "text", ""));
            begin(request, response, new LogTail(query, last(request)), visitor.token());
        } catch (Problem e) {
            e.send(response);
        } catch (NotHereException e) {
            new Problem(503, String.valueOf(e.getMessage())).send(response);
        }
    }

    private Visitor admitted(HttpServletRequest request) {
        Visitor visitor = Guard.visitor(request, sessions);
        if (visitor.session().isEmpty()) {
            throw new Problem(401, "Log in first: POST /api/login with user and password.");
        }
        if (!visitor.session().get().may(Role.ADMIN)) {
            throw new Problem(403, "This needs the role admin: ask an admin for it.");
        }
        if (readers.size() >= CLIENTS) {
            throw new Problem(503, "Too many log streams are open: close some and try again.");
        }
        return visitor;
    }

    /** What the reader has: as it says itself, or as it said before its connection was lost, or all until now. */
    private long last(HttpServletRequest request) {
        String said = Optional.ofNullable(request.getHeader("Last-Event-ID"))
                .orElseGet(() -> parameter(request, "after", ""));
        try {
            return said.isEmpty() ? house.logs().newest() : Long.parseLong(said);
        } catch (NumberFormatException e) {
            throw new Problem(400, "'" + said + "' is no number of an entry.");
        }
    }

    private static String parameter(HttpServletRequest request, String name, String otherwise) {
        return Optional.ofNullable(request.getParameter(name)).orElse(otherwise);
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, LogTail tail, String token)
            throws IOException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        EventClient client = new EventClient(request.startAsync(), response.getOutputStream(), this::ended);
        client.begin();
        client.send(GREETING);
        readers.add(new Reader(client, tail, token));
        if (client.closed()) {
            // It ended before it was known.
            ended(client);
        }
    }

    private void ended(EventClient client) {
        readers.removeIf(reader -> reader.client().equals(client));
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
        readers.forEach(reader -> reader.client().close());
    }
}
