// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.api.telemetry.Measurement.Type;

/** Counts what the store does. Any thread. */
final class StoreFigures implements Measured {

    private final LongAdder transactions = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile boolean up;

    void succeeded() {
        transactions.increment();
        up = true;
    }

    void failed() {
        failures.increment();
        up = false;
    }

    /** Whether the last thing asked of the database was done. */
    boolean up() {
        return up;
    }

    @Override
    public List<Measurement> measurements() {
        return List.of(
                figure("jackfield_store_up", "Whether the database answers.", Type.GAUGE, up ? 1 : 0),
                figure(
                        "jackfield_store_transactions_total",
                        "Transactions carried out.",
                        Type.COUNTER,
                        transactions.sum()),
                figure("jackfield_store_failures_total", "Transactions that failed.", Type.COUNTER, failures.sum()));
    }

    private static Measurement figure(String name, String help, Type type, double value) {
        return new Measurement(name, help, type, Map.of(), value);
    }
}
