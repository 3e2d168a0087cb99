// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

/** Where a call stands; it only ever moves downwards in this list. */
public enum CallState {
    /** The caller is identified and the router looks for destinations. */
    ROUTING,
    /** At least one destination is dialled. */
    RINGING,
    /** Two or more answered legs, or one and an application. */
    ACTIVE,
    /** Over. */
    ENDED
}
