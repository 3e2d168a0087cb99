// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.plugin;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Somebody through whom calls come to use plug-ins, and who can keep new ones from it. Registered as a service by each; whoever
 * drains plug-ins calls all of them, and one that comes later at once.
 */
@ConsumerType
public interface Drainable {

    /**
     * Nothing new begins to use what these bundles brought; what is in use goes on, or turns to another of its kind where there
     * is one. An emergency call that would find no other way still uses it. Any thread; returns at once.
     *
     * @param bundles symbolic names of those that are being drained now, in place of what was said before; empty if none is
     */
    void drain(Set<String> bundles);
}
