// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Parameters after semicolons, in order. Names are kept in lower case, values unquoted; one without a value has the empty
 * value.
 */
public final class Parameters {

    /** No parameters. */
    public static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /** From a map, in its order. */
    public static Parameters of(Map<String, String> values) {
        return values.isEmpty() ? NONE : new Parameters(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /** Reads {@code ;a=b;c}; the text begins with the semicolon or is empty. */
    static Parameters parse(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : Scanner.split(text, ';')) {
            String item = part.strip();
            if (!item.isEmpty()) {
                int equals = item.indexOf('=');
                String name = equals < 0 ? item : item.substring(0, equals).strip();
                String value = equals < 0
                        ? ""
                        : Scanner.unquote(item.substring(equals + 1).strip());
                values.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
            }
        }
        return of(values);
    }

    /** The value; empty text if the parameter stands without one. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether the parameter is there, with or without a value. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** All of them, in order. */
    public Map<String, String> all() {
        return values;
    }

    /** The same with one more or another value. */
    public Parameters with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return of(more);
    }

    /** The same without one. */
    public Parameters without(String name) {
        Map<String, String> less = new LinkedHashMap<>(values);
        less.remove(name);
        return of(less);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** As written after an address: {@code ;a=b;c}; values that need it are quoted. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        values.forEach((name, value) -> {
            out.append(';').append(name);
            if (!value.isEmpty()) {
                out.append('=').append(Scanner.quoteIfNeeded(value));
            }
        });
        return out.toString();
    }
}
