// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.device;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Looks whether trunks work, at once instead of when it is their turn. Any thread. */
@ProviderType
public interface TrunkChecks {

    /**
     * Asks a provider now, and returns at once. Who comes while it is asked already hears of the same check. What happens is
     * told as {@link org.jackfield.api.event.Event.TrunkChecked}, too.
     *
     * @param news hears the check after each step, on a lane; for the last time, {@link TrunkCheck#over()}, within ten seconds
     * @return false if there is no such trunk
     */
    boolean begin(String provider, Consumer<TrunkCheck> news);
}
