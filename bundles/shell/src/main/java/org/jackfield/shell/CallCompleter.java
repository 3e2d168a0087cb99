// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.call.CallHub;

/** Ids of live calls. */
@Service
public final class CallCompleter extends NameCompleter {

    @Reference
    @SuppressWarnings("NullAway.Init")
    CallHub hub;

    @Override
    Collection<String> names() {
        return hub.calls().stream().map(c -> c.id().value()).toList();
    }
}
