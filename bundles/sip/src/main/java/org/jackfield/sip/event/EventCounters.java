// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.util.concurrent.atomic.LongAdder;

/** What became of NOTIFY requests. Any thread. */
final class EventCounters {

    private final LongAdder sent = new LongAdder();
    private final LongAdder failed = new LongAdder();

    void sent() {
        sent.increment();
    }

    void answered(int status) {
        if (status >= 300) {
            failed.increment();
        }
    }

    long notifications() {
        return sent.sum();
    }

    long failures() {
        return failed.sum();
    }
}
