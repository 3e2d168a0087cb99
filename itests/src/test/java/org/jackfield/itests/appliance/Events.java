// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.appliance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An open stream of events ({@code GET /api/event}), read by a thread of its own. */
public final class Events implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;
    private final Thread reader;

    /** One event, with the id by which its reader says where it was. */
    public record Event(String id, String type, JsonNode data) {}

    private Events(HttpResponse<Stream<String>> response) {
        lines = response.body();
        reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    /** Begins to listen. */
    public static Events listen(Console console, String session) {
        return after(console, session, "");
    }

    /** Comes back after the event with this id. */
    public static Events after(Console console, String session, String id) {
        HttpResponse<Stream<String>> response = console.listen(session, id);
        if (response.statusCode() != 200) {
            throw new AssertionError("GET /api/event: " + response.statusCode());
        }
        return new Events(response);
    }

    /** All that came so far. */
    public List<Event> all() {
        return List.copyOf(events);
    }

    /** The first that fits; waits for it. */
    public Event first(String type, Predicate<JsonNode> fits) {
        await("event " + type)
                .atMost(Duration.ofSeconds(10))
                .until(() -> of(type, fits).findFirst().isPresent());
        return of(type, fits).findFirst().orElseThrow();
    }

    private Stream<Event> of(String type, Predicate<JsonNode> fits) {
        return events.stream().filter(event -> event.type().equals(type) && fits.test(event.data()));
    }

    /** Whether the other side has closed it. */
    public boolean ended() {
        return !reader.isAlive();
    }

    private void read() {
        String id = "";
        String type = "";
        try {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, type, JSON.readTree(line.substring(6))));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // It was closed, here or there.
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
