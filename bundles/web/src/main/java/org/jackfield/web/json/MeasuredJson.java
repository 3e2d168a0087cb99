// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.LegView;
import org.jspecify.annotations.Nullable;

/** How one live call sounds: of its legs only what was measured. */
public record MeasuredJson(String id, List<LegMeasuredJson> legs) {

    /** One leg. */
    public record LegMeasuredJson(
            String id,
            LegJson.Packets packets,
            @Nullable Double jitter,
            @Nullable Double roundTrip,
            @Nullable Double mos,
            @Nullable QualityJson quality,
            boolean oneWay) {

        private static LegMeasuredJson of(LegView leg) {
            return new LegMeasuredJson(
                    leg.id().value(),
                    LegJson.Packets.of(leg.counters()),
                    Texts.known(leg.counters().jitter()),
                    Texts.known(leg.counters().roundTrip()),
                    QualityJson.mos(leg.quality()),
                    QualityJson.of(leg.quality()),
                    leg.oneWay());
        }
    }

    public static MeasuredJson of(CallView call) {
        return new MeasuredJson(
                call.id().value(), call.legs().stream().map(LegMeasuredJson::of).toList());
    }
}
