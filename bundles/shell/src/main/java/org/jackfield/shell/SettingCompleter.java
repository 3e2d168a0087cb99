// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.settings.Configuration.Schema;

/** Settings, by the words of their files. */
@Service
public final class SettingCompleter extends NameCompleter {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Configuration configuration;

    @Override
    Collection<String> names() {
        return configuration.schemas().stream().flatMap(this::names).distinct().toList();
    }

    private Stream<String> names(Schema schema) {
        List<String> names = configuration.names(schema.kind());
        return schema.many() ? names.stream().map(n -> schema.kind() + "-" + n) : Stream.of(schema.kind());
    }
}
