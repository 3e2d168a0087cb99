// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.trace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.call.LegId;
import org.jackfield.api.trace.SignallingMessage;

/**
 * The dialogues, by their names and by the legs whose they are. A dialogue waits for its leg, and a leg for its call, only
 * as long as there is room: what never becomes a call is forgotten first. Not for several threads at once.
 */
final class Ladders {

    /** Dialogues at most that no call holds. */
    static final int WAITING = 500;

    /** Of their messages. */
    static final int WAITING_CHARACTERS = 4 * 1024 * 1024;

    private final LinkedHashMap<String, Ladder> waiting = new LinkedHashMap<>();
    private final Map<String, Ladder> held = new HashMap<>();
    private final Map<LegId, String> names = new LinkedHashMap<>();

    /** Legs that calls have, and of which nobody has said yet what their dialogues are. */
    private final Set<LegId> nameless = new HashSet<>();

    private long waitingCharacters;
    private long heldCharacters;

    void passed(String dialogue, SignallingMessage message) {
        Ladder ladder = held.get(dialogue);
        if (ladder == null) {
            ladder = waiting.computeIfAbsent(dialogue, name -> new Ladder());
            waitingCharacters += added(ladder, message);
            trim();
        } else {
            heldCharacters += added(ladder, message);
        }
    }

    private static int added(Ladder ladder, SignallingMessage message) {
        int before = ladder.characters();
        ladder.add(message);
        return ladder.characters() - before;
    }

    private void trim() {
        while (waiting.size() > WAITING || waitingCharacters > WAITING_CHARACTERS && waiting.size() > 1) {
            Map.Entry<String, Ladder> eldest = waiting.entrySet().iterator().next();
            waitingCharacters -= eldest.getValue().characters();
            waiting.remove(eldest.getKey());
            names.values().remove(eldest.getKey());
        }
    }

    void belongs(String dialogue, LegId leg) {
        waiting.computeIfAbsent(dialogue, name -> new Ladder());
        names.put(leg, dialogue);
        if (nameless.remove(leg)) {
            hold(leg);
        }
        trim();
    }

    /** A call has that leg from now on. Word of it may come before word of its dialogue. */
    void hold(LegId leg) {
        String name = names.get(leg);
        if (name == null) {
            nameless.add(leg);
            return;
        }
        Ladder ladder = waiting.remove(name);
        if (ladder != null) {
            waitingCharacters -= ladder.characters();
            heldCharacters += ladder.characters();
            held.put(name, ladder);
        }
        held.computeIfPresent(name, (same, kept) -> {
            kept.holders++;
            return kept;
        });
    }

    /** A call is forgotten that had that leg. */
    void release(LegId leg) {
        nameless.remove(leg);
        String name = names.get(leg);
        Ladder ladder = name == null ? null : held.get(name);
        if (name != null && ladder != null && --ladder.holders == 0) {
            heldCharacters -= ladder.characters();
            held.remove(name);
            names.remove(leg);
        }
    }

    Optional<Ladder> of(LegId leg) {
        return Optional.ofNullable(names.get(leg)).map(held::get);
    }

    /** How much the calls hold, in characters. */
    long heldCharacters() {
        return heldCharacters;
    }
}
