// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.settings.Configuration.Key;
import org.jackfield.api.settings.Configuration.Schema;

/** Makes a device, provider or route, or changes settings of any kind; keys that are not given stay as they are */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "setting-set",
        description =
                "Makes a device, provider or route, or changes settings; keys that are not given stay as they are")
public final class SettingSetCommand extends SettingsCommand {

    @Argument(
            index = 1,
            name = "keys",
            description = "key=value, as in the file; key= for the default, key=? to be asked",
            multiValued = true)
    List<String> keys = List.of();

    @Override
    void run() {
        Which which = which();
        Map<String, Object> settings = new LinkedHashMap<>(
                configuration.read(which.kind(), which.name()).orElse(Map.of()));
        keys.forEach(assignment -> assign(settings, which.kind(), assignment));
        settings.values().removeIf(""::equals);
        configuration.write(which.kind(), which.name(), settings);
        changed(setting + " set");
    }

    private void assign(Map<String, Object> settings, String kind, String assignment) {
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
}
