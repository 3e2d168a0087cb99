// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts messages. Any thread. */
public final class Traffic {

    private static final int MOST_METHODS = 32;

    private final Map<String, LongAdder> requestsIn = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> requestsOut = new ConcurrentHashMap<>();
    private final LongAdder[] responsesIn = classes();
    private final LongAdder[] responsesOut = classes();
    private final LongAdder refused = new LongAdder();
    private final LongAdder malformed = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder retransmissions = new LongAdder();

    private static LongAdder[] classes() {
        LongAdder[] adders = new LongAdder[7];
        for (int i = 0; i < adders.length; i++) {
            adders[i] = new LongAdder();
        }
        return adders;
    }

    void requestIn(String method) {
        count(requestsIn, method);
    }

    void requestOut(String method) {
        count(requestsOut, method);
    }

    /** Methods are free text of the peer: beyond some they are counted together. */
    private static void count(Map<String, LongAdder> methods, String method) {
        LongAdder adder = methods.get(method);
        if (adder == null) {
            String name = methods.size() < MOST_METHODS && method.length() <= 16 ? method : "OTHER";
            adder = methods.computeIfAbsent(name, added -> new LongAdder());
        }
        adder.increment();
    }

    void responseIn(int status) {
        responsesIn[status / 100].increment();
    }

    void responseOut(int status) {
        responsesOut[status / 100].increment();
    }

    /** A datagram or connection was not read because the guard said so. */
    void refused() {
        refused.increment();
    }

    void malformed() {
        malformed.increment();
    }

    /** Something of ours failed over a message. */
    void failure() {
        failures.increment();
    }

    void retransmission() {
        retransmissions.increment();
    }

    public Map<String, LongAdder> requestsIn() {
        return requestsIn;
    }

    public Map<String, LongAdder> requestsOut() {
        return requestsOut;
    }

    /** @param statusClass 1 to 6 */
    public long responsesIn(int statusClass) {
        return responsesIn[statusClass].sum();
    }

    /** @param statusClass 1 to 6 */
    public long responsesOut(int statusClass) {
        return responsesOut[statusClass].sum();
    }

    public long refusedSources() {
        return refused.sum();
    }

    public long malformedMessages() {
        return malformed.sum();
    }

    public long failures() {
        return failures.sum();
    }

    public long retransmitted() {
        return retransmissions.sum();
    }
}
