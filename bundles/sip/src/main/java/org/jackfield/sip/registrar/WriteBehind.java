// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.api.store.Binding;
import org.jackfield.api.store.LocationStore;
import org.jackfield.api.store.StoreException;

/**
 * What the store does not know yet. Of several changes of one binding the last one counts, so that this never grows beyond
 * what is or was registered. Any thread; {@link #flush} and {@link #merge} block as the store does and come from one
 * thread.
 */
final class WriteBehind {

    private final Map<Key, Change> pending = new LinkedHashMap<>();

    private record Key(String device, String contact) {

        static Key of(Binding binding) {
            return new Key(binding.device(), binding.contact());
        }
    }

    private record Change(Binding binding, boolean gone) {}

    /** Bindings of one device were replaced by others. */
    void changed(List<Bound> before, List<Bound> after) {
        synchronized (pending) {
            before.stream()
                    .filter(b -> !after.contains(b))
                    .forEach(b -> pending.put(Key.of(b.binding()), new Change(b.binding(), true)));
            after.stream()
                    .filter(b -> !before.contains(b))
                    .forEach(b -> pending.put(Key.of(b.binding()), new Change(b.binding(), false)));
        }
    }

    boolean isEmpty() {
        synchronized (pending) {
            return pending.isEmpty();
        }
    }

    /** Without a store: forgets removals of what has expired by now, which no store will bring back. */
    void prune(Instant now) {
        synchronized (pending) {
            pending.values().removeIf(c -> c.gone() && !c.binding().expires().isAfter(now));
        }
    }

    /**
     * Writes what is pending.
     *
     * @throws StoreException if the store is away; all of it stays pending
     */
    void flush(LocationStore store) {
        Map<Key, Change> taken;
        synchronized (pending) {
            taken = new LinkedHashMap<>(pending);
            pending.clear();
        }
        try {
            write(store, taken);
        } catch (StoreException e) {
            synchronized (pending) {
                taken.forEach(pending::putIfAbsent);
            }
            throw e;
        }
    }

    private static void write(LocationStore store, Map<Key, Change> changes) {
        List<Binding> saved = new ArrayList<>();
        List<Binding> removed = new ArrayList<>();
        changes.values().forEach(c -> (c.gone() ? removed : saved).add(c.binding()));
        if (!removed.isEmpty()) {
            store.remove(removed);
        }
        if (!saved.isEmpty()) {
            store.save(saved);
        }
    }

    /**
     * Brings a store that arrived and the memory together: what is newer wins, and what was unbound while the store was
     * away stays unbound.
     *
     * @throws StoreException if the store is away again
     */
    void merge(LocationStore store, Bindings memory) {
        List<Binding> stored = store.load();
        Map<Key, Binding> known = new LinkedHashMap<>();
        stored.forEach(b -> known.put(Key.of(b), b));
        synchronized (pending) {
            stored = stored.stream().filter(b -> !unbound(b)).toList();
        }
        memory.merge(stored.stream().flatMap(b -> Bound.of(b).stream()).toList());
        synchronized (pending) {
            for (Bound bound : memory.all()) {
                Binding binding = bound.binding();
                Key key = Key.of(binding);
                if (binding.equals(known.get(key))) {
                    pending.remove(key);
                } else {
                    pending.put(key, new Change(binding, false));
                }
            }
        }
    }

    private boolean unbound(Binding stored) {
        Change change = pending.get(Key.of(stored));
        return change != null
                && change.gone()
                && !stored.registered().isAfter(change.binding().registered());
    }
}
