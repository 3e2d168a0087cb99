// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.speech.ModelInstaller;
import org.jackfield.api.speech.ModelInstaller.Model;

/** Engines that need a model. */
@Service
public final class ModelCompleter extends NameCompleter {

    @Reference
    @SuppressWarnings("NullAway.Init")
    ModelInstaller models;

    @Override
    Collection<String> names() {
        return models.models().stream().map(Model::engine).toList();
    }
}
