// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Shows the settings of a provider, secrets hidden */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "provider-show",
        description = "Shows the settings of a provider, secrets hidden")
public final class ProviderShowCommand extends SettingsCommand {

    @Argument(index = 0, name = "provider", description = "Name of the provider", required = true)
    @Completion(ProviderCompleter.class)
    String name = "";

    @Override
    void run() {
        show("provider", name);
    }
}
