// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

/** Something to be done between two ticks. Posted by any thread; made beforehand, so that the clock only carries it out. */
interface ClockTask {

    /** On the clock; a second time if the first did not come to its end. */
    void apply(MediaClock clock);

    /** Afterwards, on the keeper's thread, which must not be kept. */
    void applied();
}
