// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

/** Whether a leg waits, and what it hears meanwhile. */
public enum Hold {
    /** It talks: it hears the others and no music. */
    NONE,
    /** Nobody listens to it: it hears the music beside whatever the others may play to it. */
    BY_PEER,
    /** An operator holds it: it hears the music and none of the others. */
    BY_OPERATOR
}
