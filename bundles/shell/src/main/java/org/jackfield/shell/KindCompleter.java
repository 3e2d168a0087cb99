// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.settings.Configuration;

/** Kinds of settings. */
@Service
public final class KindCompleter extends NameCompleter {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Configuration configuration;

    @Override
    Collection<String> names() {
        return configuration.schemas().stream().map(s -> s.kind()).distinct().toList();
    }
}
