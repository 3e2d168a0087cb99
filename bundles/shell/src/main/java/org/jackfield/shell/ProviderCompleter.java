// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.settings.Configuration;

/** Names of providers. */
@Service
public final class ProviderCompleter extends NameCompleter {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Configuration configuration;

    @Override
    Collection<String> names() {
        return configuration.names("provider");
    }
}
