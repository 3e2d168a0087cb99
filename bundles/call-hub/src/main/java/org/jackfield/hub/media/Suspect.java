// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

/** Something that a clock enters and might not come back from. */
interface Suspect {

    /**
     * The clock did not come back, and its calls go on elsewhere: what is in here is not asked again, nor closed, since a thread is
     * still in it. Called while no clock touches it.
     */
    void abandoned();
}
