// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Which codecs and noise suppressors are there, and what they do now. Any thread. */
@ProviderType
public interface Engines {

    /** All revisions that are there, and those that are going but are still in calls. */
    List<Engine> engines();

    /**
     * Gives what is barred from places of live calls another chance there, with a fresh decoder, encoder or suppressor. If it
     * fails again it is barred again. Returns at once; the calls follow within a tick or two.
     *
     * @param engine see {@link Engine#called}
     * @return in how many places it was barred
     */
    int retry(String engine);
}
