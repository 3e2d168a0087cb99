// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.LegView;
import org.jackfield.api.media.LegQuality.Way;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.api.telemetry.Measurement.Type;

/** What is counted about the quality of calls. Any thread. */
final class QualityFigures {

    /** Where ITU-T G.107, Annex B, draws borders: R of 50, 60, 70, 80 and 90; the last class is all. */
    private static final double[] BOUNDS = {2.58, 3.10, 3.60, 4.03, 4.34, 4.5};

    private static final String RECEIVED = "received";
    private static final String SENT = "sent";

    private final Scores received = new Scores();
    private final Scores sent = new Scores();
    private final LongAdder oneWay = new LongAdder();

    /** Scores of one way: those of the last round in one figure, all of them by class. */
    private static final class Scores {
        private final LongAdder[] upTo = new LongAdder[BOUNDS.length];
        private volatile double average = -1;

        Scores() {
            for (int i = 0; i < upTo.length; i++) {
                upTo[i] = new LongAdder();
            }
        }

        void round(List<Way> ways) {
            double sum = 0;
            int count = 0;
            for (Way way : ways) {
                if (way.mos() >= 0) {
                    sum += way.mos();
                    count++;
                    count(way.mos());
                }
            }
            average = count == 0 ? -1 : sum / count;
        }

        private void count(double mos) {
            for (int i = 0; i < BOUNDS.length; i++) {
                if (mos <= BOUNDS[i] || i == BOUNDS.length - 1) {
                    upTo[i].increment();
                }
            }
        }
    }

    /** All live calls, as they sounded in the last five seconds. One thread. */
    void round(List<CallView> calls) {
        List<Way> in = new ArrayList<>();
        List<Way> out = new ArrayList<>();
        for (CallView call : calls) {
            for (LegView leg : call.legs()) {
                in.add(leg.quality().received());
                out.add(leg.quality().sent());
            }
        }
        received.round(in);
        sent.round(out);
    }

    void oneWay() {
        oneWay.increment();
    }

    void addTo(List<Measurement> figures) {
        add(figures, RECEIVED, received);
        add(figures, SENT, sent);
        figures.add(new Measurement(
                "jackfield_call_one_way_total",
                "How often nothing was heard of a leg to which sound was sent",
                Type.COUNTER,
                Map.of(),
                oneWay.sum()));
    }

    private static void add(List<Measurement> figures, String way, Scores scores) {
        double average = scores.average;
        if (average >= 0) {
            figures.add(new Measurement(
                    "jackfield_call_mos",
                    "Average opinion score (MOS) of the live legs in the last five seconds, of what we hear and of what they hear",
                    Type.GAUGE,
                    Map.of("way", way),
                    average));
        }
        for (int i = 0; i < BOUNDS.length; i++) {
            figures.add(new Measurement(
                    "jackfield_call_scores_total",
                    "Opinion scores of legs, one each five seconds, that were not above \"le\"",
                    Type.COUNTER,
                    Map.of("way", way, "le", String.format(Locale.ROOT, "%.2f", BOUNDS[i])),
                    scores.upTo[i].sum()));
        }
    }
}
