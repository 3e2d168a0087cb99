// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.appliance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** The appliance's REST, as the user {@code admin}. */
public final class Console {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .sslContext(SelfSigned.trusted())
            .build();
    private volatile String token = "";
    private final String base;
    private final String password;

    /**
     * @param base scheme, host and port
     * @param password of the user {@code admin}
     */
    public Console(String base, String password) {
        this.base = base;
        this.password = password;
    }

    /** An answer: status, media type and body, which is empty where there was none. */
    public record Answer(int status, String type, JsonNode body) {

        /** Requires success and gives the body. */
        public JsonNode ok() {
            if (status < 200 || status > 299) {
                throw new AssertionError(status + " " + body);
            }
            return body;
        }
    }

    /** Scheme, host and port. */
    public String base() {
        return base;
    }

    /** The password of the user {@code admin}. */
    public String password() {
        return password;
    }

    /** Whether health says so; false also when nobody answers. */
    public boolean up() {
        try {
            return send("GET", "/api/health", HttpRequest.BodyPublishers.noBody(), "")
                            .statusCode()
                    == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    public Answer get(String path) {
        return call("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer put(String path, Map<String, ?> body) {
        return call("PUT", path, json(body));
    }

    public Answer post(String path, Map<String, ?> body) {
        return call("POST", path, json(body));
    }

    /** What is answered with a file, such as a sound. */
    public byte[] fetched(String path, Map<String, ?> body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + session())
                .header("Content-Type", "application/json")
                .POST(json(body))
                .build();
        HttpResponse<byte[]> answer = exchange(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    /** Sends a file as it is. */
    public Answer upload(String path, Path file) {
        try {
            return call("POST", path, HttpRequest.BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer patch(String path, Map<String, ?> body) {
        return call("PATCH", path, json(body));
    }

    public Answer delete(String path) {
        return call("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    /** A path without login, its body as it came: metrics, the console's page. */
    public String text(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), token).body();
    }

    /** A path as bytes, or a part of it; with the status and headers. */
    public HttpResponse<byte[]> bytes(String path, String range) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + session());
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        return exchange(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** What it says about itself, without login; empty while nobody answers. */
    public JsonNode health() {
        try {
            return tree(send("GET", "/api/health", HttpRequest.BodyPublishers.noBody(), "")
                    .body());
        } catch (UncheckedIOException e) {
            return JSON.createObjectNode();
        }
    }

    /** The live calls. */
    public JsonNode calls() {
        return get("/api/call").ok();
    }

    /** Devices, providers, routes or engines by name, as their list shows them; empty if there is none of that name. */
    public JsonNode entry(String kind, String name) {
        for (JsonNode entry : get("/api/" + kind).ok()) {
            if (entry.path("name").asText().equals(name)) {
                return entry;
            }
        }
        return JSON.createObjectNode();
    }

    /** Whether calls can go out over a provider. */
    public boolean trunkUp(String provider) {
        return entry("provider", provider).path("status").asText().equals("up");
    }

    /** Waits until calls can go out over a provider. */
    public void awaitTrunk(String provider) {
        await("the trunk " + provider + " to be up")
                .atMost(Duration.ofSeconds(30))
                .until(() -> trunkUp(provider));
    }

    /** The live call of a device. */
    public JsonNode callOf(String device) {
        for (JsonNode call : calls()) {
            if (call.toString().contains("device:" + device + "\"")) {
                return call;
            }
        }
        throw new AssertionError("No call of " + device + " in " + calls());
    }

    /** The leg of a device in its live call. */
    public JsonNode legOf(String device) {
        for (JsonNode leg : callOf(device).path("legs")) {
            if (leg.path("party").path("target").asText().equals("device:" + device)) {
                return leg;
            }
        }
        throw new AssertionError("No leg of " + device);
    }

    /** Changes the leg of a device in its live call. */
    public void changeLeg(String device, Map<String, ?> change) {
        String call = callOf(device).path("id").asText();
        String leg = legOf(device).path("id").asText();
        patch("/api/call/" + call + "/leg/" + leg, change).ok();
    }

    /** How many stages live calls hold of the engines whose makers' names begin so. */
    public int stages(String maker) {
        int stages = 0;
        for (JsonNode engine : get("/api/engine").ok()) {
            if (engine.path("maker").asText().startsWith(maker)) {
                stages += engine.path("stages").asInt();
            }
        }
        return stages;
    }

    /** Waits for the record of a device's call that ended; of several the latest. */
    public JsonNode recordOf(String device) {
        await("a record of " + device).atMost(Duration.ofSeconds(20)).until(() -> !records(device)
                .isEmpty());
        return records(device).get(0);
    }

    /** The records of a device or number, latest first. */
    public JsonNode records(String party) {
        return get("/api/record?party=" + party).ok().path("records");
    }

    /** Configures a device that registers with a password. */
    public Console device(String name, String password, Map<String, ?> more) {
        Map<String, Object> settings = new java.util.HashMap<>(more);
        settings.put("password", password);
        put("/api/device/" + name, settings).ok();
        return this;
    }

    /** A token that {@link #listen} takes, of a session of its own. */
    public String session() {
        HttpResponse<String> response =
                send("POST", "/api/login", json(Map.of("user", "admin", "password", password)), "");
        if (response.statusCode() != 200) {
            throw new AssertionError("Login: " + response.statusCode() + " " + response.body());
        }
        return tree(response.body()).path("token").asText();
    }

    /** Ends a session. */
    public void logOut(String session) {
        send("POST", "/api/logout", HttpRequest.BodyPublishers.noBody(), session);
    }

    /** Opens the stream of events. */
    HttpResponse<Stream<String>> listen(String session, String lastEvent) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + "/api/event")).header("Authorization", "Bearer " + session);
        if (!lastEvent.isEmpty()) {
            request.header("Last-Event-ID", lastEvent);
        }
        return exchange(request.build(), HttpResponse.BodyHandlers.ofLines());
    }

    private Answer call(String method, String path, HttpRequest.BodyPublisher body) {
        if (token.isEmpty()) {
            token = session();
        }
        HttpResponse<String> response = send(method, path, body, token);
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(response.statusCode(), type, tree(response.body()));
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(method, body);
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return exchange(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + text, e);
        }
    }
}
