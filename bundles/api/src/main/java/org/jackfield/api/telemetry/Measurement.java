// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.telemetry;

import java.util.Map;

/**
 * One figure, at one moment.
 *
 * @param name in Prometheus style, with unit: {@code jackfield_rtp_packets_received_total}
 * @param help a sentence; the same for all figures of that name
 * @param labels may be empty
 */
public record Measurement(String name, String help, Type type, Map<String, String> labels, double value) {

    /** What sort of figure. */
    public enum Type {
        /** Only grows. */
        COUNTER,
        /** Goes up and down. */
        GAUGE
    }

    public Measurement {
        labels = Map.copyOf(labels);
    }
}
