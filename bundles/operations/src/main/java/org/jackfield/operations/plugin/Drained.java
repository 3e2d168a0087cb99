// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.api.plugin.Drainable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Tells everybody through whom calls come to use plug-ins which of them are being drained. Any thread. */
@Component(service = Drained.class)
public final class Drained {

    private final List<Drainable> listeners = new CopyOnWriteArrayList<>();
    private volatile Set<String> bundles = Set.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(Drainable listener) {
        listeners.add(listener);
        listener.drain(bundles);
    }

    void remove(Drainable listener) {
        listeners.remove(listener);
    }

    /** These, by their symbolic names, in place of those before. */
    void tell(Set<String> names) {
        bundles = Set.copyOf(names);
        listeners.forEach(listener -> listener.drain(bundles));
    }
}
