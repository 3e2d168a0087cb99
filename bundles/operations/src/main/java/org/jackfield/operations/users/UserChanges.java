// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.users;

import java.util.List;
import java.util.Map;

/**
 * Tells who has changed between one look at the users file and the next. A file that is being written is left until it looks
 * the same twice: a user who is missing from half of it is not gone. Not for several threads.
 */
final class UserChanges {

    private Map<String, String> judged;
    private Map<String, String> seen;

    UserChanges(Map<String, String> entries) {
        judged = Map.copyOf(entries);
        seen = judged;
    }

    /** Looks at what somebody else may be writing; the names of those who are gone, or have another role or password. */
    List<String> look(Map<String, String> now) {
        boolean settled = now.equals(seen);
        seen = Map.copyOf(now);
        return settled ? take(now) : List.of();
    }

    /** Whether this is what was looked at last, and complete. */
    boolean settled(Map<String, String> now) {
        return now.equals(judged);
    }

    /** As {@link #look}, at what is known to be complete. */
    List<String> take(Map<String, String> now) {
        List<String> changed = judged.entrySet().stream()
                .filter(e -> !now.containsKey(e.getKey())
                        || !UserFile.same(e.getValue(), String.valueOf(now.get(e.getKey()))))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        judged = Map.copyOf(now);
        seen = judged;
        return changed;
    }
}
