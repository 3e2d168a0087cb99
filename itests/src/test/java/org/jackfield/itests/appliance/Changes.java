// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.appliance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a test sets by REST at an appliance that others use after it: it is taken back, the latest first. */
public final class Changes implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Console console;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    public Changes(Appliance appliance) {
        this.console = appliance.console();
    }

    public Changes provider(String name, Map<String, ?> settings) {
        return named("provider", name, settings);
    }

    /** A rule for what phones dial, its targets tried in order. */
    public Changes outbound(String name, String number, String... targets) {
        return route(name, Map.of("direction", "outbound", "number", number, "target", List.of(targets)));
    }

    /** A rule for what providers bring, its targets tried in order. */
    public Changes inbound(String name, String number, String... targets) {
        return route(name, Map.of("direction", "inbound", "number", number, "target", List.of(targets)));
    }

    public Changes route(String name, Map<String, ?> settings) {
        return named("route", name, settings);
    }

    private Changes named(String kind, String name, Map<String, ?> settings) {
        String path = "/api/" + kind + "/" + name;
        undo.push(() -> console.delete(path));
        console.put(path, settings).ok();
        return this;
    }

    /** Sets some keys of a kind that has one file; the others stay. */
    public Changes setting(String kind, Map<String, ?> settings) {
        String path = "/api/setting/" + kind;
        JsonNode before = console.get(path).ok();
        Map<String, Object> all = map(before);
        undo.push(() -> console.put(path, map(before)).ok());
        all.putAll(settings);
        console.put(path, all).ok();
        return this;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode settings) {
        return new HashMap<>(JSON.convertValue(settings, Map.class));
    }

    @Override
    public void close() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }
}
