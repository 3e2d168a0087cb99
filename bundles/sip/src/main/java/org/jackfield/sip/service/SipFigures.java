// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.api.telemetry.Measurement.Type;
import org.jackfield.sip.transaction.Traffic;

/** What SIP counts, for whoever publishes figures. */
final class SipFigures {

    private final List<Measurement> figures = new ArrayList<>();

    List<Measurement> of(Traffic traffic, int transactions, int legs, int connections, long refused) {
        requests(traffic.requestsIn(), "in");
        requests(traffic.requestsOut(), "out");
        for (int i = 1; i <= 6; i++) {
            responses(i, "in", traffic.responsesIn(i));
            responses(i, "out", traffic.responsesOut(i));
        }
        counter("retransmissions", "Messages sent again because nothing was heard", traffic.retransmitted());
        counter("malformed", "Messages that could not be understood", traffic.malformedMessages());
        counter("failures", "Messages over which something failed here; the log has each", traffic.failures());
        counter("refused", "Datagrams and connections of banned sources", traffic.refusedSources());
        counter("connections_refused", "Connections closed as they came because there were too many", refused);
        gauge("transactions", "Transactions remembered now", transactions);
        gauge("legs", "SIP legs that live now", legs);
        gauge("connections", "TCP and TLS connections open now", connections);
        return List.copyOf(figures);
    }

    private void requests(Map<String, LongAdder> methods, String direction) {
        methods.forEach((method, count) -> figures.add(new Measurement(
                "jackfield_sip_requests_total",
                "Requests by method and direction",
                Type.COUNTER,
                Map.of("method", method, "direction", direction),
                count.sum())));
    }

    private void responses(int statusClass, String direction, long count) {
        figures.add(new Measurement(
                "jackfield_sip_responses_total",
                "Responses by class and direction",
                Type.COUNTER,
                Map.of("class", statusClass + "xx", "direction", direction),
                count));
    }

    private void counter(String name, String help, long value) {
        figures.add(new Measurement("jackfield_sip_" + name + "_total", help, Type.COUNTER, Map.of(), value));
    }

    private void gauge(String name, String help, long value) {
        figures.add(new Measurement("jackfield_sip_" + name, help, Type.GAUGE, Map.of(), value));
    }
}
