// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView;
import org.jackfield.api.event.Event;

/** The live calls as they were last told of, oldest first. On the notifier's lane. */
final class LiveCalls {

    private final Map<CallId, CallView> calls = new LinkedHashMap<>();

    void happened(Event event) {
        if (event instanceof Event.CallChanged changed) {
            calls.put(changed.call().id(), changed.call());
        } else if (event instanceof Event.CallEnded ended) {
            calls.remove(ended.call().id());
        }
    }

    /** Events may be lost under load; these are the calls that really live. */
    void are(List<CallView> present) {
        calls.clear();
        present.forEach(call -> calls.put(call.id(), call));
    }

    Collection<CallView> all() {
        return calls.values();
    }
}
