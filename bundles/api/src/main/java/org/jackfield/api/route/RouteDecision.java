// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.route;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Target;

/**
 * The router's answer.
 *
 * @param rule the rule taken: a route's name, {@code emergency}, {@code internal}; empty if none matched
 * @param stages what is tried, one after another
 * @param emergency whether it is an emergency call
 * @param refusal the cause with which the call would be refused; empty if it has stages
 * @param reasons a sentence for each rule looked at, in order, for people
 */
public record RouteDecision(
        Optional<String> rule,
        List<Stage> stages,
        boolean emergency,
        Optional<HangupCause> refusal,
        List<String> reasons) {

    /**
     * Destinations that ring at the same time.
     *
     * @param number the number to dial there, after rewriting
     * @param targets who rings; never empty
     * @param timeoutSeconds how long they may ring before the next stage
     */
    public record Stage(String number, List<Target> targets, int timeoutSeconds) {

        public Stage {
            targets = List.copyOf(targets);
        }
    }

    public RouteDecision {
        stages = List.copyOf(stages);
        reasons = List.copyOf(reasons);
    }
}
