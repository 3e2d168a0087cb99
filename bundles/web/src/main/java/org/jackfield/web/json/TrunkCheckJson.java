// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import org.jackfield.api.device.TrunkCheck;

/** How a provider answered when somebody wanted to know; {@code passed} counts once it is {@code over}. */
public record TrunkCheckJson(String name, boolean over, boolean passed, List<TrunkCheckStepJson> steps) {

    /** One step; {@code kind} is {@code resolve}, {@code options} or {@code register}. */
    public record TrunkCheckStepJson(String at, String kind, boolean good, String sentence) {

        static TrunkCheckStepJson of(TrunkCheck.Step step) {
            return new TrunkCheckStepJson(step.at().toString(), Texts.of(step.kind()), step.good(), step.sentence());
        }
    }

    public static TrunkCheckJson of(TrunkCheck check) {
        return new TrunkCheckJson(
                check.provider(),
                check.over(),
                check.passed(),
                check.steps().stream().map(TrunkCheckStepJson::of).toList());
    }
}
