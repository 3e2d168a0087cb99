// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.api.telemetry.Measurement.Type;

/** What is counted about calls. Any thread. */
final class Figures {

    private final Map<HangupCause, LongAdder> ended = new EnumMap<>(HangupCause.class);
    private final LongAdder begun = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder setUpMillis = new LongAdder();
    private final QualityFigures quality = new QualityFigures();

    Figures() {
        for (HangupCause cause : HangupCause.values()) {
            ended.put(cause, new LongAdder());
        }
    }

    void begun() {
        begun.increment();
    }

    /** A call's destination answered. */
    void connected(Call call) {
        answered.increment();
        setUpMillis.add(
                Duration.between(call.began(), call.house().clock().instant()).toMillis());
    }

    void ended(Hangup hangup) {
        LongAdder count = ended.get(hangup.cause());
        if (count != null) {
            count.increment();
        }
    }

    QualityFigures quality() {
        return quality;
    }

    List<Measurement> measurements(int live) {
        List<Measurement> figures = new ArrayList<>();
        figures.add(new Measurement("jackfield_call_live", "Calls that live now", Type.GAUGE, Map.of(), live));
        figures.add(count("jackfield_call_begun_total", "Calls that began", begun.sum()));
        figures.add(count("jackfield_call_answered_total", "Calls whose destination answered", answered.sum()));
        figures.add(count(
                "jackfield_call_setup_seconds_total",
                "Seconds from the beginning of a call to its answer, ringing included, added up over all answered calls",
                setUpMillis.sum() / 1000.0));
        quality.addTo(figures);
        ended.forEach((cause, count) -> {
            if (count.sum() > 0) {
                figures.add(new Measurement(
                        "jackfield_call_ended_total",
                        "Calls that ended, by cause (ITU-T Q.850)",
                        Type.COUNTER,
                        Map.of("cause", cause.name().toLowerCase(Locale.ROOT), "code", String.valueOf(cause.code())),
                        count.sum()));
            }
        });
        return figures;
    }

    private static Measurement count(String name, String help, double value) {
        return new Measurement(name, help, Type.COUNTER, Map.of(), value);
    }
}
