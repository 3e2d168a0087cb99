// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All pages with a phone, by the secret with which each comes back. Any thread. */
final class Pages {

    private final Map<String, Page> bySecret = new ConcurrentHashMap<>();

    /**
     * A page says that it is there: one that was there before, if it knows that one's secret and is the same user's, else a new one.
     *
     * @param making makes the new one, which is told to whom it says that it has gone
     */
    Page enter(String user, @Nullable String resume, Function<Pages, Page> making) {
        Page known = resume == null ? null : bySecret.get(resume);
        return known != null && known.user().equals(user) ? known : making.apply(this);
    }

    void add(Page page) {
        bySecret.put(page.secret(), page);
    }

    void remove(Page page) {
        bySecret.remove(page.secret(), page);
    }

    /** Where somebody's calls ring; a page that lost its connection a moment ago is among them. */
    List<Page> of(String user) {
        return bySecret.values().stream()
                .filter(page -> page.open() && page.user().equals(user))
                .toList();
    }

    /** With those that are closed and still have a call. */
    List<Page> all() {
        return List.copyOf(bySecret.values());
    }
}
