// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Removes settings of any kind; where there is one only, its defaults hold again */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "setting-delete",
        description = "Removes settings of any kind; where there is one only, its defaults hold again")
public final class SettingDeleteCommand extends SettingsCommand {

    @Argument(index = 0, name = "kind", description = "Kind of settings, see setting-list", required = true)
    @Completion(KindCompleter.class)
    String kind = "";

    @Argument(index = 1, name = "name", description = "Name, where there are many of the kind")
    String name = "";

    @Override
    void run() {
        delete(kind, name);
    }
}
