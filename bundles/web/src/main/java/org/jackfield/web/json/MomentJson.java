// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import org.jackfield.api.trace.QualityHistory;
import org.jspecify.annotations.Nullable;

/** How a leg sounded in the five seconds before a moment; {@code quality} is left out while nothing is known. */
public record MomentJson(String at, String leg, @Nullable QualityJson quality) {

    public static MomentJson of(QualityHistory.Moment moment) {
        return new MomentJson(moment.at().toString(), moment.leg().value(), QualityJson.of(moment.quality()));
    }
}
