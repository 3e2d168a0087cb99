// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Removes a device, provider or route; where there is one only of a kind, its defaults hold again */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "setting-delete",
        description = "Removes a device, provider or route; where there is one only of a kind, its defaults hold again")
public final class SettingDeleteCommand extends SettingsCommand {

    @Override
    void run() {
        Which which = which();
        if (!configuration.delete(which.kind(), which.name())) {
            throw none();
        }
        changed(setting + " deleted");
    }
}
