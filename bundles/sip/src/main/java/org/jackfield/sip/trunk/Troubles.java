// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jackfield.api.device.TrunkState.Trouble;

/** The last things that went wrong with one trunk; kept when its settings change. Any thread. */
final class Troubles {

    private static final int KEPT = 20;

    /** A provider writes its reason phrases as long as it likes. */
    private static final int LONGEST = 300;

    private final InstantSource clock;
    private final Deque<Trouble> newestFirst = new ArrayDeque<>();

    Troubles(InstantSource clock) {
        this.clock = clock;
    }

    /** What happens again and again is one trouble that is counted. */
    synchronized void add(String sentence) {
        String text = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + "…" : sentence;
        Trouble last = newestFirst.peekFirst();
        int times = 1;
        if (last != null && last.sentence().equals(text)) {
            newestFirst.removeFirst();
            times += last.times();
        }
        newestFirst.addFirst(new Trouble(clock.instant(), times, text));
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
    }

    synchronized List<Trouble> list() {
        return List.copyOf(newestFirst);
    }
}
