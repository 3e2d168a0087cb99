// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The last events, so that a client that comes back misses nothing. Ids are {@code RUN-NUMBER}; the run changes with each
 * start, so that an id of before is recognised. Any thread; what a client gets is in order and without a gap.
 *
 * @param <R> who reads; must not block
 */
final class EventRing<R extends Consumer<EventRing.Entry>> {

    /** An event with its number. */
    record Entry(long number, Message message) {}

    private final String run;
    private final int capacity;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final List<R> readers = new ArrayList<>();
    private long last;

    EventRing(String run, int capacity) {
        this.run = run;
        this.capacity = capacity;
    }

    String id(long number) {
        return run + "-" + number;
    }

    /** Keeps an event and hands it to all readers. */
    synchronized void add(Message message) {
        Entry entry = new Entry(++last, message);
        entries.addLast(entry);
        if (entries.size() > capacity) {
            entries.removeFirst();
        }
        readers().forEach(r -> r.accept(entry));
    }

    /** Where a reader begins, and whether something before that is lost. */
    record Start(long number, boolean lost) {}

    /**
     * Hands over what came after an id, and from then on what comes.
     *
     * @param after the last id that the reader has; empty if it has none
     * @param greet called first, with the number after which the reader begins
     */
    synchronized void join(Optional<String> after, Consumer<Start> greet, R reader) {
        long oldest = entries.isEmpty() ? last : entries.getFirst().number() - 1;
        long known = after.map(this::number).orElse(last);
        boolean lost = known < oldest || known > last;
        long start = lost ? last : known;
        greet.accept(new Start(start, lost));
        entries.stream().filter(e -> e.number() > start).forEach(reader);
        readers.add(reader);
    }

    synchronized void leave(R reader) {
        readers.remove(reader);
    }

    /** Who reads at this moment. */
    synchronized List<R> readers() {
        return List.copyOf(readers);
    }

    /** The number in an id; -1 if it is not one of this run. */
    private long number(String id) {
        String prefix = run + "-";
        if (!id.startsWith(prefix) || !id.substring(prefix.length()).matches("[0-9]{1,18}")) {
            return -1;
        }
        return Long.parseLong(id.substring(prefix.length()));
    }
}
