// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.queue;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.Target;
import org.jackfield.appkit.IdleTimes;

/** Knows which members may be rung. Any thread. */
final class Team {

    private final Supplier<List<CallView>> calls;
    private final IdleTimes idle;
    private final InstantSource clock;

    Team(Supplier<List<CallView>> calls, IdleTimes idle, InstantSource clock) {
        this.calls = calls;
        this.idle = idle;
        this.clock = clock;
    }

    /** Whoever neither talks nor rings, and has had the time that follows a call; in the order of the queue. */
    List<Target> free(Queue queue) {
        Set<Target> busy = calls.get().stream()
                .flatMap(call -> call.legs().stream())
                .filter(leg -> leg.state() != LegState.ENDED)
                .map(leg -> leg.party().target())
                .collect(Collectors.toSet());
        List<Target> free = queue.members().stream()
                .filter(member -> !busy.contains(member))
                .filter(member -> idle.since(member)
                        .filter(end -> end.plus(queue.wrapUp()).isAfter(clock.instant()))
                        .isEmpty())
                .toList();
        return queue.order().equals("longest-idle") ? idle.longestFirst(free) : free;
    }
}
