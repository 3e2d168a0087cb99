// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The softphone's control socket: JSON in netstrings ({@code LENGTH:TEXT,}), commands one way, answers and events back. */
final class BaresipControl implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Socket socket;
    private final List<JsonNode> events = new ArrayList<>();
    private final Map<String, JsonNode> answers = new HashMap<>();
    private final Map<String, Integer> consumed = new HashMap<>();
    private int token;

    private BaresipControl(Socket socket) {
        this.socket = socket;
        Thread reader = new Thread(this::read, "baresip-control");
        reader.setDaemon(true);
        reader.start();
    }

    static BaresipControl connect(String host, int port, Program program) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return new BaresipControl(new Socket(host, port));
            } catch (IOException e) {
                if (System.nanoTime() > deadline || !program.running()) {
                    throw new AssertionError("The softphone did not start: " + program.output(), e);
                }
                pause();
            }
        }
    }

    /** Sends a command and waits for its answer. */
    String ask(String command, String params) {
        String id = send(command, params);
        await("answer to " + command).atMost(PATIENCE).until(() -> answer(id) != null);
        JsonNode answer = answer(id);
        return answer == null ? "" : answer.path("data").asText();
    }

    /** Sends a command and requires that it was understood. */
    void tell(String command, String params) {
        String id = send(command, params);
        await("answer to " + command).atMost(PATIENCE).until(() -> answer(id) != null);
        JsonNode answer = answer(id);
        if (answer == null || !answer.path("ok").asBoolean()) {
            throw new AssertionError(command + " " + params + " was refused: " + answer);
        }
    }

    /** Waits for the next event of a type that was not given out before. */
    JsonNode event(String type) {
        await("event " + type).atMost(PATIENCE).until(() -> count(type) > taken(type));
        return take(type);
    }

    synchronized boolean saw(String type) {
        return count(type) > 0;
    }

    synchronized String digits() {
        StringBuilder digits = new StringBuilder();
        for (JsonNode event : events) {
            if (event.path("type").asText().equals("CALL_DTMF_START")) {
                digits.append(event.path("param").asText());
            }
        }
        return digits.toString();
    }

    private synchronized int count(String type) {
        return (int) events.stream()
                .filter(event -> event.path("type").asText().equals(type))
                .count();
    }

    private synchronized int taken(String type) {
        return consumed.getOrDefault(type, 0);
    }

    private synchronized JsonNode take(String type) {
        int index = consumed.merge(type, 1, Integer::sum) - 1;
        return events.stream()
                .filter(event -> event.path("type").asText().equals(type))
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    private synchronized @Nullable JsonNode answer(String id) {
        return answers.get(id);
    }

    private synchronized String send(String command, String params) {
        String id = "t" + ++token;
        byte[] text = JSON.createObjectNode()
                .put("command", command)
                .put("params", params)
                .put("token", id)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        try {
            socket.getOutputStream().write((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(text);
            socket.getOutputStream().write(',');
        } catch (IOException e) {
            throw new UncheckedIOException("The softphone is gone", e);
        }
        return id;
    }

    private void read() {
        try (DataInputStream in = new DataInputStream(socket.getInputStream())) {
            while (true) {
                int length = 0;
                for (int c = in.readUnsignedByte(); c != ':'; c = in.readUnsignedByte()) {
                    length = 10 * length + c - '0';
                }
                byte[] text = new byte[length];
                in.readFully(text);
                in.readUnsignedByte();
                sort(text);
            }
        } catch (IOException e) {
            // The phone has ended; whoever waits for it times out with its name.
        }
    }

    private synchronized void sort(byte[] text) throws IOException {
        JsonNode message = JSON.readTree(new String(text, StandardCharsets.ISO_8859_1));
        if (message.path("event").asBoolean()) {
            events.add(message);
        } else {
            answers.put(message.path("token").asText(), message);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is lost: the program is being ended.
        }
    }
}
