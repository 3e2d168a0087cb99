// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import org.jackfield.api.call.Hangup;

/**
 * What a leg is to its call at the moment: dialled, about to take another's place, or a party. On the call's lane; the views
 * of the call are renewed afterwards.
 */
interface LegRole {

    /** The far party is alerted. */
    void ringing(CallLeg leg);

    /** Sound flows before the answer. */
    void early(CallLeg leg);

    /** The far party answered, or confirmed our answer. */
    void answered(CallLeg leg);

    /** It is over; the call has let go of it already. */
    void ended(CallLeg leg, Hangup hangup);
}
