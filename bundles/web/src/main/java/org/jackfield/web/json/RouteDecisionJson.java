// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.RouteDecision;
import org.jspecify.annotations.Nullable;

/** Which rule a number would take and why. */
public record RouteDecisionJson(
        @Nullable String rule,
        boolean emergency,
        List<StageJson> stages,
        @Nullable RouteRefusalJson refusal,
        List<String> reasons) {

    /** Destinations that ring at the same time. */
    public record StageJson(String number, List<String> targets, int timeout) {

        static StageJson of(RouteDecision.Stage stage) {
            return new StageJson(
                    stage.number(),
                    stage.targets().stream().map(Target::toString).toList(),
                    stage.timeoutSeconds());
        }
    }

    /** With what the call would be refused. */
    public record RouteRefusalJson(int cause, String reason) {

        static RouteRefusalJson of(HangupCause cause) {
            return new RouteRefusalJson(cause.code(), cause.sentence());
        }
    }

    public static RouteDecisionJson of(RouteDecision decision) {
        return new RouteDecisionJson(
                decision.rule().orElse(null),
                decision.emergency(),
                decision.stages().stream().map(StageJson::of).toList(),
                decision.refusal().map(RouteRefusalJson::of).orElse(null),
                decision.reasons());
    }
}
