// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.guard;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows sources: the answers to one address and port that misbehaved come one after the other. Keyed with the port, so that
 * a telephone beside an attacker, behind the same router, is not slowed with him. Bounded memory. Any thread.
 */
final class Queues {

    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int STEEPEST = 10;

    private final LinkedHashMap<InetSocketAddress, Line> lines;

    private static final class Line {

        private int offences;
        private long free;
    }

    /** @param most sources remembered */
    Queues(int most) {
        this.lines = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<InetSocketAddress, Line> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * Puts one more answer into the line.
     *
     * @param offence whether it answers an offence; answers to the innocent wait only where there is a line
     * @param now milliseconds
     */
    synchronized Offences.Treatment queue(InetSocketAddress source, boolean offence, Duration step, long now) {
        Line line = lines.get(source);
        if (line == null) {
            if (!offence) {
                return Offences.Treatment.PROMPT;
            }
            line = new Line();
            lines.put(source, line);
        }
        if (now - line.free > LONGEST.toMillis()) {
            line.offences = 0;
        }
        if (offence) {
            line.offences++;
        }
        long free = Math.max(now, line.free) + step.toMillis() * Math.min(line.offences, STEEPEST);
        if (free - now > LONGEST.toMillis()) {
            return Offences.Treatment.SILENT;
        }
        line.free = free;
        return free == now ? Offences.Treatment.PROMPT : new Offences.Treatment(true, Duration.ofMillis(free - now));
    }
}
