// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.jain;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was found good, for a while. Strangers choose what it is and how much of it, so that both number and length are
 * bounded: two megabytes at most. Any thread.
 */
final class GoodValues {

    private static final int MOST = 4096;

    /** Characters; what is longer is rare enough to be judged each time. */
    private static final int LONGEST = 256;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    boolean contains(String value) {
        return known.contains(value);
    }

    void add(String value) {
        if (value.length() > LONGEST) {
            return;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.add(value);
    }

    int size() {
        return known.size();
    }
}
