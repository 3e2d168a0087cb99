// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.api.telemetry.Measurement.Type;
import org.junit.jupiter.api.Test;

class MetricsTextTest {

    private final MetricsText text = new MetricsText(new PrometheusRegistry());

    private String write(Measured... sources) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.write(List.of(sources), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Measured one(String name, Type type, Map<String, String> labels, double value) {
        return () -> List.of(new Measurement(name, "What it is", type, labels, value));
    }

    @Test
    void countersAndGaugesAreWrittenWithLabels() throws IOException {
        assertThat(write(
                        one("jackfield_calls", Type.GAUGE, Map.of("state", "active"), 3),
                        one("jackfield_packets_total", Type.COUNTER, Map.of("way", "in"), 5),
                        one("jackfield_packets_total", Type.COUNTER, Map.of("way", "out"), 4)))
                .contains(
                        "# TYPE jackfield_calls gauge\njackfield_calls{state=\"active\"} 3.0\n",
                        "# HELP jackfield_packets_total What it is\n# TYPE jackfield_packets_total counter\n",
                        "jackfield_packets_total{way=\"in\"} 5.0\njackfield_packets_total{way=\"out\"} 4.0\n");
    }

    @Test
    void aSourceThatFailsOrAFigureThatIsWrongTakesNothingElseAway() throws IOException {
        assertThat(write(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        one("not a name", Type.GAUGE, Map.of(), 1),
                        one("jackfield_twice", Type.GAUGE, Map.of(), 1),
                        one("jackfield_twice", Type.GAUGE, Map.of(), 2),
                        one("jackfield_good", Type.GAUGE, Map.of(), 1)))
                .contains("jackfield_good 1.0")
                .doesNotContain("not a name");
    }
}
