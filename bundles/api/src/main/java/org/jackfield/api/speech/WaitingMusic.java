// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.speech;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What those hear who are held or wait. Registered as a service; of several the one of the highest ranking plays. It may come and go while
 * they listen: then another one plays, or nothing.
 */
@ConsumerType
public interface WaitingMusic {

    /** Plays to one who waits, for as long as that is: it is never over. Any thread; must not block. */
    Playback play();
}
