// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Makes a provider or changes its settings */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "provider-set",
        description = "Makes a provider or changes its settings")
public final class ProviderSetCommand extends SettingsCommand {

    @Argument(index = 0, name = "provider", description = "Name of the provider", required = true)
    @Completion(ProviderCompleter.class)
    String name = "";

    @Argument(
            index = 1,
            name = "settings",
            description = "key=value, as in the file; key= for the default, key=? to be asked",
            multiValued = true)
    List<String> settings = List.of();

    @Override
    void run() {
        set("provider", name, settings);
    }
}
