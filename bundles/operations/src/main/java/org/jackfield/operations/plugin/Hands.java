// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.Collection;
import java.util.Set;
import org.apache.karaf.features.Feature;
import org.jackfield.api.plugin.PluginException;

/** What is done to bundles by hand, because Karaf would wait for ever. One thread at a time. */
interface Hands {

    /** The ids of all bundles that there are. */
    Set<Long> present();

    /**
     * Stops what these features bring and no other that stays does. What fails in its stop is stopped, too.
     *
     * @throws HangException if something does not come back
     */
    void stop(Collection<Feature> leaving, Collection<Feature> staying);

    /**
     * Starts what came since.
     *
     * @param before the ids of those that were there
     * @throws PluginException if something does not start, or hangs
     */
    void start(Set<Long> before);

    /** Starts what these features bring and does not run. */
    void restart(Collection<Feature> features);

    /** What nobody's feature brings any more of these: left by a process that ended in between. */
    void sweep(Collection<Feature> gone, Collection<Feature> staying);

    /**
     * Waits until what these bring does what it is for.
     *
     * @throws PluginException with the reason if it does not
     */
    void check(Collection<Feature> features);
}
