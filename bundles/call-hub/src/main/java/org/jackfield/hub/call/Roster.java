// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegView;
import org.jspecify.annotations.Nullable;

/** The legs of a call, those that live and what remains of the others, in the order in which they joined. On its lane. */
final class Roster {

    /** Enough for people; keeps a call that dials for ever from growing for ever. */
    private static final int REMEMBERED = 200;

    private final List<Entry> entries = new ArrayList<>(3);

    /** @param last its last view, once it left */
    private record Entry(CallLeg leg, @Nullable LegView last) {}

    void join(CallLeg leg) {
        if (!has(leg)) {
            entries.add(new Entry(leg, null));
        }
    }

    void leave(CallLeg leg, LegView last) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.leg() == leg && entry.last() == null) {
                if (entries.size() > REMEMBERED) {
                    entries.remove(i);
                } else {
                    entries.set(i, new Entry(leg, last));
                }
                return;
            }
        }
    }

    boolean has(CallLeg leg) {
        return entries.stream().anyMatch(entry -> entry.leg() == leg && entry.last() == null);
    }

    /** Those that live, as a copy. */
    List<CallLeg> live() {
        List<CallLeg> live = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            if (entry.last() == null) {
                live.add(entry.leg());
            }
        }
        return live;
    }

    Optional<CallLeg> find(LegId id) {
        return live().stream().filter(leg -> leg.id().equals(id)).findFirst();
    }

    /** All that ever joined: the last views of those that left, and of the others what they look like now. */
    List<LegView> views(Function<CallLeg, LegView> now) {
        List<LegView> views = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            LegView last = entry.last();
            views.add(last == null ? now.apply(entry.leg()) : last);
        }
        return views;
    }
}
