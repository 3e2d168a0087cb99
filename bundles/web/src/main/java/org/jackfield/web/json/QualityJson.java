// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.LegQuality.Way;
import org.jspecify.annotations.Nullable;

/** How a leg sounds, both ways; what is not known is left out. */
public record QualityJson(String scale, @Nullable WayJson received, @Nullable WayJson sent) {

    private static final double THOUSANDTHS = 1000;
    private static final double HUNDREDTHS = 100;
    private static final double TENTHS = 10;

    /** One way: shares are 0 to 1, times ms. */
    public record WayJson(
            @Nullable Double loss,
            @Nullable Double jitter,
            @Nullable Double concealment,
            @Nullable Double delay,
            @Nullable Double rating,
            @Nullable Double mos,
            @Nullable Double worst,
            @Nullable Double average) {

        private static @Nullable WayJson of(Way way) {
            return way.equals(Way.UNKNOWN)
                    ? null
                    : new WayJson(
                            known(way.loss(), THOUSANDTHS * TENTHS),
                            known(way.jitter(), HUNDREDTHS),
                            known(way.concealment(), THOUSANDTHS * TENTHS),
                            known(way.delay(), TENTHS),
                            known(way.rating(), TENTHS),
                            known(way.mos(), HUNDREDTHS),
                            known(way.worst(), HUNDREDTHS),
                            known(way.average(), HUNDREDTHS));
        }
    }

    /** Empty while nothing is known either way. */
    static @Nullable QualityJson of(LegQuality quality) {
        WayJson received = WayJson.of(quality.received());
        WayJson sent = WayJson.of(quality.sent());
        return received == null && sent == null ? null : new QualityJson(Texts.of(quality.scale()), received, sent);
    }

    /** The score of what we hear now; empty while it is not known. */
    static @Nullable Double mos(LegQuality quality) {
        return known(quality.received().mos(), HUNDREDTHS);
    }

    private static @Nullable Double known(double value, double parts) {
        return value < 0 ? null : Math.round(value * parts) / parts;
    }
}
