// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.appliance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

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

    Console(String base, String password) {
        this.base = base;
        this.password = password;
    }

    /** An answer: status and body, which is empty where there was none. */
    public record Answer(int status, JsonNode body) {

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

    /** The live calls. */
    public JsonNode calls() {
        return get("/api/call").ok();
    }

    /** Configures a device that registers with a password. */
    public Console device(String name, String password, Map<String, ?> more) {
        Map<String, Object> settings = new java.util.HashMap<>(more);
        settings.put("password", password);
        put("/api/device/" + name, settings).ok();
        return this;
    }

    private Answer call(String method, String path, HttpRequest.BodyPublisher body) {
        if (token.isEmpty()) {
            login();
        }
        HttpResponse<String> response = send(method, path, body, token);
        return new Answer(response.statusCode(), tree(response.body()));
    }

    private void login() {
        HttpResponse<String> response =
                send("POST", "/api/login", json(Map.of("user", "admin", "password", password)), "");
        if (response.statusCode() != 200) {
            throw new AssertionError("Login: " + response.statusCode() + " " + response.body());
        }
        token = tree(response.body()).path("token").asText();
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(method, body);
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
