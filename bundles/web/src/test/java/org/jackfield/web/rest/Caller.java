// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.FakeHouse;
import org.jackfield.web.login.Passwords;
import org.jackfield.web.login.Session;
import org.jackfield.web.login.Sessions;
import org.jackfield.web.login.Throttle;
import org.jackfield.web.login.Visitor;

/** Calls the resources as the publisher does, without a server. */
final class Caller {

    private static final URI BASE = URI.create("http://router/api/");

    final FakeHouse house = new FakeHouse();
    final Sessions sessions = new Sessions(Clock.systemUTC());
    Optional<Role> role = Optional.of(Role.ADMIN);
    boolean local = true;
    boolean foreign;
    String token = "";
    Passwords passwords = (user, password) -> password.equals("right") ? Optional.of(Role.OPERATOR) : Optional.empty();

    private final ApplicationHandler handler;

    Caller() {
        this(List.of());
    }

    Caller(List<Object> contributed) {
        RestApplication.Parts parts = new RestApplication.Parts(
                house,
                (user, password) -> passwords.check(user, password),
                sessions,
                new Throttle(Clock.systemUTC()),
                "1.2.3");
        house.userListener = sessions::closeAllOf;
        handler = new ApplicationHandler(RestApplication.config(parts, contributed));
    }

    /** What came back. */
    record Answer(int status, MultivaluedMap<String, String> headers, JsonNode body) {

        String text(String path) {
            return body.at(path).asText();
        }
    }

    Answer get(String path) {
        return call("GET", path, "");
    }

    Answer call(String method, String path, String body) {
        ContainerRequest request = new ContainerRequest(
                BASE, BASE.resolve(path), method, null, new MapPropertiesDelegate(new HashMap<>()), null);
        Optional<Session> session = role.map(r -> new Session("eve", r, Instant.MAX));
        InetAddress address = InetAddress.getLoopbackAddress();
        request.setProperty(
                Visitor.ATTRIBUTE, new Visitor(session, token, address, local, true, foreign, "jackfield-8443"));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
            request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ContainerResponse response = handler.apply(request, out).get();
            return new Answer(response.getStatus(), response.getStringHeaders(), body(response, out));
        } catch (Exception e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    /** What is no JSON, as one text. */
    private static JsonNode body(ContainerResponse response, ByteArrayOutputStream out) throws IOException {
        boolean text = String.valueOf(response.getMediaType()).matches("(text|audio)/.*");
        String sent = out.toString(StandardCharsets.UTF_8);
        return text ? TextNode.valueOf(sent) : new ObjectMapper().readTree(sent.isEmpty() ? "null" : sent);
    }
}
