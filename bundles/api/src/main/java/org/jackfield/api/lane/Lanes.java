// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.lane;

import org.osgi.annotation.versioning.ProviderType;

/** Opens lanes. A lane costs a few hundred bytes and no thread, so that each call and each leg has its own. */
@ProviderType
public interface Lanes {

    /**
     * Opens a lane; it needs no closing.
     *
     * @param name for diagnosis, for example {@code leg 7f3a}
     */
    Lane open(String name);
}
