// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Changes settings of any kind */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "setting-set", description = "Changes settings of any kind")
public final class SettingSetCommand extends SettingsCommand {

    @Argument(index = 0, name = "kind", description = "Kind of settings, see setting-list", required = true)
    @Completion(KindCompleter.class)
    String kind = "";

    @Argument(
            index = 1,
            name = "settings",
            description = "key=value, as in the file; key= for the default, key=? to be asked",
            multiValued = true)
    List<String> settings = List.of();

    @Option(name = "--name", description = "Name, where there are many of the kind")
    String name = "";

    @Override
    void run() {
        set(kind, name, settings);
    }
}
