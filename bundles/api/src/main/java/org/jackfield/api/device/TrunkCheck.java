// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.device;

import java.time.Instant;
import java.util.List;

/**
 * How a provider answered when somebody wanted to know, step by step.
 *
 * @param steps what was done so far, in order
 * @param over whether that is all
 * @param passed whether the trunk works as far as it was looked at; false until it is over
 */
public record TrunkCheck(String provider, List<Step> steps, boolean over, boolean passed) {

    public TrunkCheck {
        steps = List.copyOf(steps);
    }

    /** What is done in a step. */
    public enum Kind {
        /** The provider's name is looked up (RFC 3263). */
        RESOLVE,
        /** It is asked whether it is there (RFC 3261, 11). */
        OPTIONS,
        /** The account is registered anew (RFC 3261, 10). */
        REGISTER
    }

    /**
     * One step.
     *
     * @param good whether it went well
     * @param sentence what happened, and what to do where that is known
     */
    public record Step(Instant at, Kind kind, boolean good, String sentence) {}
}
