// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the house measures into Prometheus' text format. */
final class MetricsText {

    private static final Logger log = LoggerFactory.getLogger(MetricsText.class);

    private static final String TOTAL = "_total";

    private final PrometheusRegistry process;
    private final Set<String> refused = new HashSet<>();

    /** @param process figures of the process itself */
    MetricsText(PrometheusRegistry process) {
        this.process = process;
    }

    static String contentType() {
        return PrometheusTextFormatWriter.CONTENT_TYPE;
    }

    void write(Collection<? extends Measured> sources, OutputStream out) throws IOException {
        Map<String, List<Measurement>> byName = new LinkedHashMap<>();
        for (Measured source : sources) {
            try {
                source.measurements().forEach(m -> byName.computeIfAbsent(m.name(), n -> new ArrayList<>())
                        .add(m));
            } catch (RuntimeException e) {
                once(source.getClass().getName(), "does not tell its figures", e);
            }
        }
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        process.scrape().stream().forEach(all::metricSnapshot);
        for (List<Measurement> figures : byName.values()) {
            try {
                all.metricSnapshot(snapshot(figures));
            } catch (IllegalArgumentException e) {
                once(figures.get(0).name(), "is not a figure that Prometheus takes", e);
            }
        }
        PrometheusTextFormatWriter.create().write(out, all.build());
    }

    private void once(String what, String sentence, RuntimeException e) {
        synchronized (refused) {
            if (refused.add(what)) {
                log.warn("{} {}: {}", what, sentence, e.toString());
            }
        }
    }

    private static MetricSnapshot snapshot(List<Measurement> figures) {
        Measurement first = figures.get(0);
        if (first.type() == Measurement.Type.GAUGE) {
            GaugeSnapshot.Builder gauge =
                    GaugeSnapshot.builder().name(first.name()).help(first.help());
            figures.forEach(f -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                    .labels(labels(f))
                    .value(f.value())
                    .build()));
            return gauge.build();
        }
        String name = first.name().endsWith(TOTAL)
                ? first.name().substring(0, first.name().length() - TOTAL.length())
                : first.name();
        CounterSnapshot.Builder counter = CounterSnapshot.builder().name(name).help(first.help());
        figures.forEach(f -> counter.dataPoint(CounterDataPointSnapshot.builder()
                .labels(labels(f))
                .value(f.value())
                .build()));
        return counter.build();
    }

    private static Labels labels(Measurement figure) {
        Labels.Builder labels = Labels.builder();
        figure.labels().forEach(labels::label);
        return labels.build();
    }
}
