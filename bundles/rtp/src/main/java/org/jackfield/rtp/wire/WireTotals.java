// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import java.util.stream.Stream;
import org.jackfield.api.media.MediaCounters;

/** What was counted on ports that are closed, so that totals never shrink. Used under the wire's lock. */
public final class WireTotals {

    private Sums closed = new Sums(0, 0, 0, 0, 0, 0, 0);

    /** Totals. */
    public record Sums(
            long received, long sent, long octetsReceived, long octetsSent, long lost, long late, long refused) {

        private Sums plus(MediaCounters more) {
            return new Sums(
                    received + more.packetsReceived(),
                    sent + more.packetsSent(),
                    octetsReceived + more.octetsReceived(),
                    octetsSent + more.octetsSent(),
                    lost + more.packetsLost(),
                    late + more.packetsLate(),
                    refused + more.packetsRefused());
        }
    }

    void add(MediaCounters counters) {
        closed = closed.plus(counters);
    }

    Sums with(Stream<MediaCounters> open) {
        Sums[] sums = {closed};
        open.forEach(counters -> sums[0] = sums[0].plus(counters));
        return sums[0];
    }
}
