// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.media.Engine;
import org.jackfield.api.media.Engines;

/** Codecs and noise suppressors. */
@Service
public final class EngineCompleter extends NameCompleter {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Engines engines;

    @Override
    Collection<String> names() {
        return engines.engines().stream().map(Engine::name).distinct().toList();
    }
}
