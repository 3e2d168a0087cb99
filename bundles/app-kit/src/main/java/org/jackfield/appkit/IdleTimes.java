// SPDX-License-Identifier: Apache-2.0
package org.jackfield.appkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Target;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventListener;

/** Since when nobody talked to whom. Any thread. */
public final class IdleTimes implements EventListener {

    private final Map<Target, Instant> since = new ConcurrentHashMap<>();

    @Override
    public void on(Event event) {
        if (event instanceof Event.CallEnded ended) {
            talked(ended.call(), ended.at());
        }
    }

    private void talked(CallView call, Instant end) {
        for (LegView leg : call.legs()) {
            if (leg.answered().isPresent()) {
                since.put(leg.party().target(), end);
            }
        }
    }

    /** Since when; empty for one who had no call yet. */
    public Optional<Instant> since(Target target) {
        return Optional.ofNullable(since.get(target));
    }

    /** Those whose last call ended longest ago in front; who had none comes first, as written. */
    public List<Target> longestFirst(List<Target> targets) {
        return targets.stream()
                .sorted(Comparator.comparing(target -> since.getOrDefault(target, Instant.MIN)))
                .toList();
    }
}
