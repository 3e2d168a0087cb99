// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.settings.Configuration.Key;
import org.jackfield.api.settings.Configuration.Schema;
import org.jackfield.api.settings.InvalidSettingsException;
import org.jackfield.api.settings.SettingsProblem;

/** What commands about settings share. */
abstract class SettingsCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Configuration configuration;

    /**
     * Changes the given keys and leaves the others as they are; a key without a value gets its default, one with {@code ?} is
     * asked for.
     */
    final void set(String kind, String name, List<String> assignments) {
        Map<String, Object> settings =
                new LinkedHashMap<>(configuration.read(kind, name).orElse(Map.of()));
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("'" + assignment + "' is not of the form key=value.");
            }
            String key = assignment.substring(0, equals);
            String given = assignment.substring(equals + 1);
            String value = given.equals("?") ? ask(key) : given;
            if (value.isEmpty()) {
                settings.remove(key);
            } else {
                settings.put(key, list(kind, key) ? items(value) : value);
            }
        }
        settings.values().removeIf(""::equals);
        configuration.write(kind, name, settings);
        changed(kind + " " + name + " set");
    }

    private boolean list(String kind, String key) {
        return configuration.schemas().stream()
                .filter(s -> s.kind().equals(kind))
                .map(Schema::keys)
                .flatMap(List<Key>::stream)
                .anyMatch(k -> k.name().equals(key) && k.list());
    }

    private static List<String> items(String value) {
        return Arrays.stream(value.split(",")).map(String::strip).toList();
    }

    final void show(String kind, String name) {
        configuration
                .read(kind, name)
                .orElseThrow(() -> none(kind, name))
                .forEach((key, value) ->
                        say(key + " = " + (value instanceof List<?> list ? String.join(", ", texts(list)) : value)));
    }

    private static List<String> texts(List<?> list) {
        return list.stream().map(String::valueOf).toList();
    }

    final void delete(String kind, String name) {
        if (!configuration.delete(kind, name)) {
            throw none(kind, name);
        }
        changed(kind + " " + name + " deleted");
    }

    private static IllegalArgumentException none(String kind, String name) {
        return new IllegalArgumentException("There is no " + (kind + " " + name).strip() + ".");
    }

    /** Every problem on a line of its own. */
    @Override
    final String sentence(RuntimeException e) {
        if (!(e instanceof InvalidSettingsException invalid)) {
            return super.sentence(e);
        }
        StringBuilder text = new StringBuilder("Refused; nothing was changed.");
        for (SettingsProblem problem : invalid.problems()) {
            text.append("\n  ").append(problem.key()).append(problem.key().isEmpty() ? "" : ": ");
            text.append(problem.reason());
        }
        return text.toString();
    }
}
