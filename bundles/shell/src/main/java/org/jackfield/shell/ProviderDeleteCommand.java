// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Removes a provider */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "provider-delete", description = "Removes a provider")
public final class ProviderDeleteCommand extends SettingsCommand {

    @Argument(index = 0, name = "provider", description = "Name of the provider", required = true)
    @Completion(ProviderCompleter.class)
    String name = "";

    @Override
    void run() {
        delete("provider", name);
    }
}
