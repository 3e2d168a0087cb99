// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.testing;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;

/** An event bus that keeps what it hears. */
public final class Events implements EventBus {

    private final List<Event> heard = new ArrayList<>();

    @Override
    public void publish(Event event) {
        heard.add(event);
    }

    /** What was heard of one kind, in order; then it is forgotten. */
    public <E extends Event> List<E> take(Class<E> kind) {
        List<E> taken = heard.stream().filter(kind::isInstance).map(kind::cast).toList();
        heard.removeAll(taken);
        return taken;
    }
}
