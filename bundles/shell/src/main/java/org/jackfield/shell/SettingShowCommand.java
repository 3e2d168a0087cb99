// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Shows the settings of a device, provider or route, or of any other kind, secrets hidden */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "setting-show",
        description = "Shows the settings of a device, provider or route, or of any other kind, secrets hidden")
public final class SettingShowCommand extends SettingsCommand {

    @Override
    void run() {
        Which which = which();
        configuration
                .read(which.kind(), which.name())
                .orElseThrow(this::none)
                .forEach((key, value) -> say(key + " = " + text(value)));
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
