// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Which codecs and noise suppressors are there, and what they do now. Any thread. */
@ProviderType
public interface Engines {

    /** All revisions that are there, and those that are going but are still in calls. */
    List<Engine> engines();
}
