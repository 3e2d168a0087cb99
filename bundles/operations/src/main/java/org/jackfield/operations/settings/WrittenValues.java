// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.settings.Configuration.Key;
import org.jackfield.api.settings.SettingsProblem;

/** Settings as a program gives them, turned into what stands in a file. */
final class WrittenValues {

    private WrittenValues() {}

    /** Value by value as text; a hidden secret becomes what stands in the file now. */
    static Map<String, String> of(Map<String, Object> settings, SettingsText old, List<SettingsProblem> problems) {
        Map<String, String> result = new LinkedHashMap<>();
        settings.forEach((key, value) -> {
            try {
                if (Configuration.HIDDEN.equals(value)) {
                    result.put(key, hidden(old.value(key)));
                } else if (value != null) {
                    result.put(key, text(value));
                }
            } catch (IllegalArgumentException e) {
                problems.add(new SettingsProblem(key, String.valueOf(e.getMessage())));
            }
        });
        return result;
    }

    /** What has several values where one is asked for: written as one, it would be another one. */
    static List<SettingsProblem> tooMany(Map<String, Object> settings, Declaration declaration) {
        return declaration.schema().keys().stream()
                .filter(key -> !key.list() && settings.get(key.name()) instanceof Collection<?>)
                .map(key -> new SettingsProblem(key.name(), "takes one value, not a list"))
                .toList();
    }

    private static String hidden(Optional<String> old) {
        return old.filter(v -> !v.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(Configuration.HIDDEN
                        + " stands for a secret that is set already, but none is: give the secret"));
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> items) {
            return String.join(
                    ", ", items.stream().map(i -> single(i).replace(",", "\\,")).toList());
        }
        return single(value);
    }

    private static String single(Object value) {
        if (!(value instanceof String) && !(value instanceof Number) && !(value instanceof Boolean)) {
            throw new IllegalArgumentException("must be a text, a number, true or false, or a list of them");
        }
        String text = value.toString();
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must not contain line breaks or control characters");
        }
        return text;
    }

    /**
     * Puts values into a file's text: in the declaration's order where they are new; a key left out gets its
     * default, which is written only where the key stands already.
     */
    static void into(SettingsText text, Map<String, String> raw, Declaration declaration) {
        if (raw.containsKey(Values.VARIANT)) {
            text.set(Values.VARIANT, raw.get(Values.VARIANT));
        }
        for (Key key : declaration.schema().keys()) {
            String standard = String.join(", ", key.defaults());
            String value = raw.getOrDefault(key.name(), standard);
            if (text.value(key.name()).isPresent() || !value.equals(standard)) {
                text.set(key.name(), value);
            }
        }
        List<String> known = declaration.schema().keys().stream().map(Key::name).toList();
        for (String key : text.values().keySet()) {
            if (!known.contains(key) && !(key.equals(Values.VARIANT) && raw.containsKey(key))) {
                text.remove(key);
            }
        }
    }
}
