// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.speech;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Something to be said, to any number of callers. Any thread. */
@ProviderType
public interface Announcement {

    /** Says it to somebody, from its beginning; what is not made yet follows as it is made. */
    Playback play();

    /** Whether all of it is made, or cannot be. */
    boolean complete();

    /** Why a part of it cannot be said; empty as far as is known. */
    Optional<String> trouble();

    /** How long it lasts, as far as it is made. */
    Duration length();
}
