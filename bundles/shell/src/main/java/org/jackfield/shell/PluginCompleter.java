// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.plugin.Plugin;
import org.jackfield.api.plugin.Plugins;

/** Plug-ins that are in or could be. */
@Service
public final class PluginCompleter extends NameCompleter {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Plugins plugins;

    @Override
    Collection<String> names() {
        return plugins.plugins().stream().map(Plugin::feature).toList();
    }
}
