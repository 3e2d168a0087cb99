// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sentences that were made, of which those that nobody asked for longest go first. Any thread. */
final class SentenceCache {

    /**
     * What was asked for.
     *
     * @param engine its name
     * @param voice its id
     */
    record Key(String engine, String voice, double speed, String sentence) {}

    private static final int EXPECTED = 256;
    private static final float LOAD = 0.75f;

    private final Map<Key, Samples> made = new LinkedHashMap<>(EXPECTED, LOAD, true);
    private long limit;
    private long bytes;

    /** @param limit bytes at most */
    SentenceCache(long limit) {
        this.limit = limit;
    }

    synchronized void limit(long next) {
        limit = next;
        trim();
    }

    synchronized Optional<Samples> find(Key key) {
        return Optional.ofNullable(made.get(key));
    }

    synchronized void put(Key key, Samples samples) {
        Samples before = made.put(key, samples);
        bytes += samples.bytes() - (before == null ? 0 : before.bytes());
        trim();
    }

    private void trim() {
        Iterator<Samples> eldest = made.values().iterator();
        while (bytes > limit && eldest.hasNext()) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }
}
