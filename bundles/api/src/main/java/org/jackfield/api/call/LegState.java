// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

/** Where a leg stands; it only ever moves downwards in this list. */
public enum LegState {
    /** Offered or dialled, nothing heard yet. */
    TRYING,
    /** The far party is alerted. */
    RINGING,
    /** Sound flows before the answer (183 with a session description). */
    EARLY,
    /** Answered. */
    ANSWERED,
    /** Over. */
    ENDED
}
