// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Set;

/** Whose products nothing new is to depend on, since they are about to be taken out. Any thread. */
final class Draining {

    private volatile Set<String> bundles = Set.of();

    /** @param names symbolic names, in place of those before */
    void of(Set<String> names) {
        bundles = Set.copyOf(names);
    }

    boolean includes(Registered<?> maker) {
        return bundles.contains(maker.maker().bundle());
    }
}
