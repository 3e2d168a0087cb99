// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.event;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventListener;
import org.jackfield.api.panel.DashboardPanel;
import org.jackfield.web.WebSettingsOwner;
import org.jackfield.web.event.EventRing.Entry;
import org.jackfield.web.login.Guard;
import org.jackfield.web.login.Session;
import org.jackfield.web.login.Sessions;
import org.jackfield.web.login.Visitor;
import org.jackfield.web.rest.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code GET /api/event}: server-sent events, with ids and replay. Holds no thread for a client. */
@Component(service = {Servlet.class, EventListener.class})
@HttpWhiteboardServletPattern("/api/event")
@HttpWhiteboardServletAsyncSupported
public final class EventServlet extends HttpServlet implements EventListener {

    private static final long serialVersionUID = 1L;

    private static final int RING = 1000;
    private static final int CLIENTS = 500;
    private static final long HEARTBEAT_S = 15;
    private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

    /** An open stream with the login that it lives by. */
    record Stream(EventRing<Stream> ring, EventClient client, Session session, String token)
            implements Consumer<Entry> {

        @Override
        public void accept(Entry entry) {
            if (session.may(entry.message().role())) {
                client.send(entry.message().bytes(ring.id(entry.number())));
            }
        }
    }

    private final transient ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "event-heartbeat");
        made.setDaemon(true);
        return made;
    });
    private final transient Sessions sessions;
    private final transient EventRing<Stream> ring;

    @Activate
    public EventServlet(@Reference WebSettingsOwner settings) {
        this(
                settings.sessions(),
                new EventRing<>(Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX), RING));
        heart.scheduleWithFixedDelay(this::beat, HEARTBEAT_S, HEARTBEAT_S, TimeUnit.SECONDS);
    }

    EventServlet(Sessions sessions, EventRing<Stream> ring) {
        this.sessions = sessions;
        this.ring = ring;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindPanel(DashboardPanel panel) {
        ring.add(Message.PANELS);
    }

    void unbindPanel(DashboardPanel panel) {
        ring.add(Message.PANELS);
    }

    @Override
    public void on(Event event) {
        ring.add(Message.of(event));
    }

    /** Keeps connections open, and ends those whose session is over. */
    void beat() {
        for (Stream stream : ring.readers()) {
            if (sessions.holds(stream.token())) {
                stream.client().send(HEARTBEAT);
            } else {
                stream.client().close();
            }
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visitor visitor = Guard.visitor(request, sessions);
        Optional<Session> session = visitor.session();
        if (session.isEmpty()) {
            new Problem(401, "Log in first: POST /api/login with user and password.").send(response);
            return;
        }
        if (ring.readers().size() >= CLIENTS) {
            new Problem(503, "Too many event streams are open: close some and try again.").send(response);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        begin(request, response, visitor.token(), session.get());
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, String token, Session session)
            throws IOException {
        AsyncContext context = request.startAsync();
        EventClient client = new EventClient(context, response.getOutputStream(), this::ended);
        Stream stream = new Stream(ring, client, session, token);
        Optional<String> last =
                Optional.ofNullable(request.getHeader("Last-Event-ID")).filter(l -> !l.isBlank());
        client.begin();
        ring.join(last, start -> client.send(greeting(start)), stream);
        if (client.closed()) {
            // It ended before it had joined, so that nobody has taken it out.
            ring.leave(stream);
        }
    }

    private byte[] greeting(EventRing.Start start) {
        String type = start.lost() ? "reset" : "ready";
        return ("retry: 2000\nid: " + ring.id(start.number()) + "\nevent: " + type + "\ndata: {}\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void ended(EventClient client) {
        ring.readers().stream().filter(s -> s.client().equals(client)).forEach(ring::leave);
    }

    @Deactivate
    void close() {
        heart.shutdownNow();
        ring.readers().forEach(stream -> stream.client().close());
    }
}
