// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All open pages. Any thread. */
final class Pages {

    private final Set<Page> open = ConcurrentHashMap.newKeySet();

    void add(Page page) {
        open.add(page);
    }

    void remove(Page page) {
        if (open.remove(page)) {
            page.closed();
        }
    }

    /** Where somebody's calls ring. */
    List<Page> of(String user) {
        return open.stream().filter(page -> page.user().equals(user)).toList();
    }

    List<Page> all() {
        return List.copyOf(open);
    }
}
