// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.call.CallHub;

/** Ids of the legs of live calls. */
@Service
public final class LegCompleter extends NameCompleter {

    @Reference
    @SuppressWarnings("NullAway.Init")
    CallHub hub;

    @Override
    Collection<String> names() {
        return hub.calls().stream()
                .flatMap(c -> c.legs().stream())
                .map(l -> l.id().value())
                .toList();
    }
}
