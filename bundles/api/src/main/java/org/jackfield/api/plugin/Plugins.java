// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes plug-ins in and out while calls live in the others: no bundle is restarted that is not concerned. What the house
 * needs to run is no plug-in.
 *
 * <p>Any thread. Verbs return at once with a job; jobs are done one after another on a thread of their own, and each step is
 * told as {@link org.jackfield.api.event.Event.PluginChanged}. Each is a transaction: what does not come up is taken out again, and
 * what it replaced is put back. A plug-in that hangs when it starts or stops holds up nothing but itself.
 *
 * <p>All verbs throw {@link NoSuchPluginException} for a feature that is no plug-in, and {@link PluginException} if what is
 * asked makes no sense now.
 */
@ProviderType
public interface Plugins {

    /** What is in and what could be, by kind and title. */
    List<Plugin> plugins();

    /** One of them. */
    Optional<Plugin> plugin(String feature);

    /** What {@link #install} or {@link #update} would bring now. Reads files. */
    PluginPreview preview(String feature);

    /** What runs without being a plug-in, by name. */
    List<Unmanaged> unmanaged();

    /** Takes the highest version in. A plug-in that is being drained stays instead. */
    PluginJob install(String feature, PluginActor by);

    /** Exchanges what is in for the highest version. Live calls go on as when it leaves and comes back. */
    PluginJob update(String feature, PluginActor by);

    /** Takes it out, at once: live calls go on as well as they can without. */
    PluginJob uninstall(String feature, PluginActor by);

    /**
     * Waits until nobody uses it, then takes it out. Nothing new begins to use it meanwhile.
     *
     * @param limit after which it is taken out although it is used
     */
    PluginJob drain(String feature, Duration limit, PluginActor by);

    /**
     * Puts all plug-ins back to what they were before a change, in one go.
     *
     * @param change its id among {@link #history()}
     * @throws PluginException if there is no such change, if everything is as it was before it, or if a version of then is not
     *     here any more
     */
    PluginJob rollback(long change, PluginActor by);

    /** What was done and tried, the latest first. Reads files. */
    List<PluginChange> history();
}
