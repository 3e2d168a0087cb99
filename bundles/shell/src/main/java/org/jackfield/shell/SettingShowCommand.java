// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Shows settings of any kind, secrets hidden */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "setting-show",
        description = "Shows settings of any kind, secrets hidden")
public final class SettingShowCommand extends SettingsCommand {

    @Argument(index = 0, name = "kind", description = "Kind of settings, see setting-list", required = true)
    @Completion(KindCompleter.class)
    String kind = "";

    @Argument(index = 1, name = "name", description = "Name, where there are many of the kind")
    String name = "";

    @Override
    void run() {
        show(kind, name);
    }
}
