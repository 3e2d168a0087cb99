// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.api.store.Binding;
import org.jackfield.api.store.LocationStore;
import org.jackfield.api.store.StoreException;

/** A location store that can be away. */
public final class MemoryStore implements LocationStore {

    private final Map<String, Binding> kept = new LinkedHashMap<>();
    private boolean away;
    private int writes;

    /** Every call fails from now on, or no longer. */
    public void away(boolean now) {
        away = now;
    }

    public List<Binding> kept() {
        return List.copyOf(kept.values());
    }

    /** How often it was written to. */
    public int writes() {
        return writes;
    }

    @Override
    public List<Binding> load() {
        check();
        return kept();
    }

    @Override
    public void save(List<Binding> bindings) {
        check();
        writes++;
        bindings.forEach(b -> kept.put(b.device() + ' ' + b.contact(), b));
    }

    @Override
    public void remove(List<Binding> bindings) {
        check();
        writes++;
        bindings.forEach(b -> kept.remove(b.device() + ' ' + b.contact()));
    }

    private void check() {
        if (away) {
            throw new StoreException("away", new IllegalStateException());
        }
    }
}
