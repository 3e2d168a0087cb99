// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.settings.Configuration.Key;
import org.jackfield.api.settings.SettingsProblem;

/**
 * The values of one file, checked against its declaration: types, limits, options, what is missing and what nobody knows.
 *
 * @param raw as written, references unresolved
 * @param typed by key, of the types that the declaration's methods return; complete only without problems
 */
record Values(
        Declaration declaration, Map<String, String> raw, Map<String, Object> typed, List<SettingsProblem> problems) {

    /** The key that chooses among several owners of a kind; it needs no declaration. */
    static final String VARIANT = "adapter";

    /** Checks what was written. */
    static Values check(Declaration declaration, Map<String, String> raw, Variables variables) {
        Map<String, Object> typed = new LinkedHashMap<>();
        List<SettingsProblem> problems = new ArrayList<>();
        List<String> known = declaration.schema().keys().stream().map(Key::name).toList();
        for (String key : raw.keySet()) {
            if (!known.contains(key) && !key.equals(VARIANT)) {
                problems.add(new SettingsProblem(key, unknown(key, known)));
            }
        }
        for (Key key : declaration.schema().keys()) {
            try {
                typed.put(key.name(), value(declaration, key, raw.getOrDefault(key.name(), ""), raw, variables));
            } catch (IllegalArgumentException e) {
                problems.add(new SettingsProblem(key.name(), String.valueOf(e.getMessage())));
            }
        }
        return new Values(declaration, Map.copyOf(raw), typed, List.copyOf(problems));
    }

    private static String unknown(String key, List<String> known) {
        return "unknown key '" + key + "'"
                + Suggestion.of(key, known)
                        .map(s -> ": did you mean '" + s + "'?")
                        .orElse(": known are " + String.join(", ", known));
    }

    private static Object value(
            Declaration declaration, Key key, String written, Map<String, String> raw, Variables variables) {
        boolean open = key.type().equals("password") || Variables.refers(written);
        Class<?> returned = declaration.returned(key.name());
        Class<?> single = returned.isArray() ? returned.getComponentType() : returned;
        boolean text = single == String.class;
        String resolved = variables.resolve(written);
        boolean given = raw.containsKey(key.name()) && (text || !resolved.isBlank());
        if (key.required() && resolved.isBlank()) {
            throw new IllegalArgumentException("is missing: give it a value");
        }
        ValueReader reader = new ValueReader(key, single, open);
        if (!returned.isArray()) {
            String chosen =
                    given ? resolved : key.defaults().stream().findFirst().orElse("");
            return chosen.isEmpty() && !key.required() && text ? "" : reader.read(chosen);
        }
        List<String> items = given ? split(resolved) : key.defaults();
        Object array = Array.newInstance(single, items.size());
        for (int i = 0; i < items.size(); i++) {
            Array.set(array, i, reader.read(items.get(i)));
        }
        return array;
    }

    /** Splits at commas; a backslash before one keeps it. */
    static List<String> split(String text) {
        List<String> result = new ArrayList<>();
        for (String item : text.split("(?<!\\\\),", -1)) {
            if (!item.isBlank()) {
                result.add(item.strip().replace("\\,", ","));
            }
        }
        return result;
    }

    /** The typed settings; call only without problems. */
    <T> T as(Class<T> type) {
        return TypedSettings.of(type, typed);
    }

    /** For people: in the declaration's order, secrets hidden, references as written. */
    Map<String, Object> shown() {
        Map<String, Object> result = new LinkedHashMap<>();
        variant().ifPresent(v -> result.put(VARIANT, v));
        for (Key key : declaration.schema().keys()) {
            String written = raw.getOrDefault(key.name(), "");
            Object value = typed.get(key.name());
            if (key.type().equals("password")) {
                boolean set = value != null && !"".equals(value);
                result.put(key.name(), set ? Configuration.HIDDEN : "");
            } else if (Variables.refers(written)) {
                result.put(key.name(), written);
            } else if (value != null) {
                result.put(key.name(), plain(value));
            }
        }
        return result;
    }

    private Optional<String> variant() {
        return declaration.schema().variant().isEmpty()
                        || declaration.key(VARIANT).isPresent()
                ? Optional.empty()
                : Optional.of(declaration.schema().variant());
    }

    private static Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return Declaration.dashed(constant);
        }
        if (!value.getClass().isArray()) {
            return value;
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            list.add(plain(Array.get(value, i)));
        }
        return list;
    }

    /** Keys whose value differs from another state, for the log; secrets are named, never shown. */
    List<String> changed(Optional<Values> before) {
        List<String> result = new ArrayList<>();
        for (Map.Entry<String, Object> entry : typed.entrySet()) {
            Object old = before.map(b -> b.typed.get(entry.getKey())).orElse(null);
            if (old == null || !plain(old).equals(plain(entry.getValue()))) {
                result.add(entry.getKey());
            }
        }
        return result;
    }
}
